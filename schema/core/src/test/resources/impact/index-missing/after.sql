drop index message_sent;
