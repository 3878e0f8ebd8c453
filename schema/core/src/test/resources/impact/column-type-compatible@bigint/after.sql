alter table message alter number type bigint;
