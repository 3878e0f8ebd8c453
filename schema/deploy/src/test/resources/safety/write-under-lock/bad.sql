alter table customer add column country text;
insert into customer (name, country) values ('nobody', 'AT');
