create table message (id bigint, size bigint generated always as (id * 2) stored);
