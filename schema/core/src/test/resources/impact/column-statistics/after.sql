alter table message alter body set statistics 500;
