alter table message alter number type text;
