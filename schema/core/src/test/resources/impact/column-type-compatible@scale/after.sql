alter table message alter fee type numeric(10, 2);
