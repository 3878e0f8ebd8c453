alter table message alter body set storage external;
