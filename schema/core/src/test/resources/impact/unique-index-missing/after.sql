drop index message_id;
