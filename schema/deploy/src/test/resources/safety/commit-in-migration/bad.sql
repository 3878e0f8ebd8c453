alter table customer add column country text;
commit;
alter table purchase add column country text;
