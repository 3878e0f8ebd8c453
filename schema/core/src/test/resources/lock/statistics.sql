create table message (id bigint primary key, author bigint, reader bigint, body text);
create statistics people on author, reader from message;
create statistics kinds (ndistinct, mcv) on author, reader, id from message;
create statistics words on lower(body), (id % 10), author from message;
create statistics "one word" on lower(body) from message;
alter statistics people set statistics 500;
