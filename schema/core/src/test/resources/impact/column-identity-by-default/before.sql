create table message (id bigint generated always as identity);
