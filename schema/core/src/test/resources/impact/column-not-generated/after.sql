alter table message alter size drop expression;
