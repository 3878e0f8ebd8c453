alter table invoice alter column purchase_id type bigint;
