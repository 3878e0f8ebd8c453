create table message (id bigint primary key, body text);
create view letter as select id, body from message;
