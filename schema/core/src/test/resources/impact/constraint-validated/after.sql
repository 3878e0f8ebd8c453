alter table rate validate constraint at_least_zero;
