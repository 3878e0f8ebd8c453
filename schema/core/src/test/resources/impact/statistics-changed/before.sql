create table message (id bigint primary key, author bigint, reader bigint);
