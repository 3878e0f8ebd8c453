alter table tag add constraint name_not_null check (name is not null) not valid;
-- next migration
alter table tag validate constraint name_not_null;
alter table tag alter column name set not null;
alter table tag drop constraint name_not_null;
alter table tag add constraint tag_name primary key using index tag_name;
