alter table message alter code type uuid using null;
