alter table message drop b;
alter table message add b integer;
