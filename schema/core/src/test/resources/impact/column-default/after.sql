alter table message alter priority set default 1;
