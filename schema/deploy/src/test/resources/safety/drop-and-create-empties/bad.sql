drop table invoice;
create table invoice (id bigint primary key, sent date not null);
alter table purchase drop column number;
alter table purchase add column number integer;
drop table event_2025;
-- next migration
create table event_2025 (at date not null, what text);
