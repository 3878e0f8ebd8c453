create index message_body on message (lower(body));
