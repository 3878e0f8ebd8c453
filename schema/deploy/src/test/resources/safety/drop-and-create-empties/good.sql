alter table invoice rename to invoice_before;
create table invoice (id bigint primary key, sent date not null);
alter table purchase rename column number to number_before;
alter table purchase add column number integer;
alter table event_2025 rename to event_2025_before;
-- next migration
create table event_2025 (at date not null, what text);
