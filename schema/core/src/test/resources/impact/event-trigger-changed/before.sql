create table message (id bigint primary key);
create function refuse() returns event_trigger language plpgsql as 'begin end';
