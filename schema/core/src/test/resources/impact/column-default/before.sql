create table message (id bigint, priority integer not null default 0);
