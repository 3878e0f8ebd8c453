drop index message_sent;
create index message_sent on message (sent) where sent > '2024-01-01';
