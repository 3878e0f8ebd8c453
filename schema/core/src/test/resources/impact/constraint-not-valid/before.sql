create table rate (value integer constraint at_least_zero check (value >= 0));
