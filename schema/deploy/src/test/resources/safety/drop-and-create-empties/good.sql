alter table invoice rename to invoice_before;
create table invoice (id bigint primary key, sent date not null);
alter table purchase rename column number to number_before;
alter table purchase add column number integer;
