create table message (id bigint primary key, number integer);
