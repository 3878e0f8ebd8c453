alter table message alter body drop not null;
