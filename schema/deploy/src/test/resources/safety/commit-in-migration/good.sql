alter table customer add column country text;
-- next migration
begin;
alter table purchase add column country text;
commit;
