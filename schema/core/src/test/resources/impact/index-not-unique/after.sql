drop index message_id;
create index message_id on message (id);
