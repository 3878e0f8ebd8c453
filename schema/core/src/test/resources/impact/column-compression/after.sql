alter table message alter body set compression pglz;
