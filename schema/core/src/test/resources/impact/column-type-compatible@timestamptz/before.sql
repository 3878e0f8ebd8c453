create table message (id bigint primary key, sent_at timestamp);
