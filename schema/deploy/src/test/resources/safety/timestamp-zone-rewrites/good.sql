set local timezone = 'UTC';
alter table customer alter column born type timestamp with time zone;
