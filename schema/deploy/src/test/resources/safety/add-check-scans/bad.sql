alter table purchase add constraint total_positive check (total > 0);
