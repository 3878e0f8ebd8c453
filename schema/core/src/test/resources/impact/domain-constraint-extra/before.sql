create domain percentage as integer constraint at_least_zero check (value >= 0);
create table rate (value percentage);
