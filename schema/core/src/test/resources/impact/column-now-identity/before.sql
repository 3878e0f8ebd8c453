create table message (id bigint not null);
