alter table customer add column country text;
insert into customer (name, country) values ('nobody', 'AT');
-- next migration
alter table purchase add column note text;
copy purchase (number, note) from stdin;
A2	copied
\.
