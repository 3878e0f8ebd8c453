cluster message using message_sent;
