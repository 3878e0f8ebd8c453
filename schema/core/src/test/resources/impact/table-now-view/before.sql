create table message (id bigint, body text);
