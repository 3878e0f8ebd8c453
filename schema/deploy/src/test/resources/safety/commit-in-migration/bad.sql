alter table customer add column country text;
commit;
alter table purchase add column country text;
-- next migration
alter table customer add column city text;
commit and chain;
alter table purchase add column city text;
