alter table invoice add column purchase_id_new bigint;
