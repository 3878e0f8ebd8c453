create table message (id bigint, body text, sent date);
create unique index message_id on message (id);
