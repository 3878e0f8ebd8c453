drop index message_id;
create unique index message_id on message (id) where id > 0;
