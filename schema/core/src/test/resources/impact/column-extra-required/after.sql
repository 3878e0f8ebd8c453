alter table message add customer_id bigint not null;
