create type address as (street text, number integer);
create table agent (id bigint primary key, home address);
