drop index message_sent;
create unique index message_sent on message (sent);
