create table message (id bigint primary key);
alter table message owner to pg_database_owner;
