create table message (id bigint, size integer);
