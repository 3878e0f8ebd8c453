alter table purchase add constraint total_positive check (total > 0) not valid;
alter table purchase validate constraint total_positive;
