create table message (id bigint primary key, fee numeric(10, 4));
