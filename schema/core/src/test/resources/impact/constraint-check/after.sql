alter table rate drop constraint at_least_zero;
alter table rate add constraint at_least_zero check (value >= 1);
