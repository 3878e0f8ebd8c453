create table rate (value integer);
alter table rate add constraint at_least_zero check (value >= 0) not valid;
