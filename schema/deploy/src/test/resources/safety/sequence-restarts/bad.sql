alter sequence customer_id_seq restart;
alter table purchase alter column id restart with 1;
truncate customer restart identity;
