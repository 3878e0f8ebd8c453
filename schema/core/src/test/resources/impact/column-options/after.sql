alter table message alter body set (n_distinct = 100);
