alter table message alter id set generated always;
