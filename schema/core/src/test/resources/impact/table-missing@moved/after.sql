create schema archive;
alter table message set schema archive;
