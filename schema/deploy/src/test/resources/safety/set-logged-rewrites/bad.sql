alter table purchase set unlogged;
