alter table message drop constraint message_key;
alter table message alter tenant set not null;
alter table message add constraint message_key primary key (tenant, id);
