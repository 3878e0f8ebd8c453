alter table message owner to pg_monitor;
