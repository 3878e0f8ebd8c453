create table message (id bigint primary key, data text);
