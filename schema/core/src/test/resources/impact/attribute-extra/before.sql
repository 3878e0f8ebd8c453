create type address as (street text);
create table agent (id bigint primary key, home address);
