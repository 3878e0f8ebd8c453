alter table customer add column country text;
-- next migration
insert into customer (name, country) values ('nobody', 'AT');
