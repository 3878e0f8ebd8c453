create unique index message_id on message (id);
