drop index message_sent;
create index message_sent on message (sent desc);
