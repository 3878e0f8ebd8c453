create table message (id bigint);
