drop table invoice;
create table invoice (id bigint primary key, sent date not null);
alter table purchase drop column number;
alter table purchase add column number integer;
