create table message (id bigint, body text, sent date);
create index message_sent on message (sent);
