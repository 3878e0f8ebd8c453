set local timezone = 'Europe/Vienna';
alter table customer alter column born type timestamp with time zone;
