alter table tag add constraint tag_name primary key using index tag_name;
