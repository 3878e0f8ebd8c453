alter table message alter id drop identity;
