alter table rate drop constraint at_least_zero;
