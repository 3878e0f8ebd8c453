alter table message alter priority drop default;
