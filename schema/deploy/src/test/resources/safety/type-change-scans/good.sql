alter table customer drop constraint customer_name_check;
alter table customer alter column name type varchar(80);
alter table customer add constraint customer_name_check check (name <> '') not valid;
-- next migration
alter table customer validate constraint customer_name_check;
