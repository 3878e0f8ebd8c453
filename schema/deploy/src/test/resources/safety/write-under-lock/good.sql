alter table customer add column country text;
-- next migration
insert into customer (name, country) values ('nobody', 'AT');
-- next migration
-- without a transaction
alter table customer add column phone text;
update customer set phone = '' where country = 'AT';
