create domain address as text;
alter table customer add column postal address;
