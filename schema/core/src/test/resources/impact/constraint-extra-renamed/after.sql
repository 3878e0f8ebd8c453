alter table rate add constraint not_negative check (value >= 0);
