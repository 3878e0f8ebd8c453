drop index concurrently purchase_status;
-- next migration
create unique index concurrently invoice_by_id on invoice (id);
-- next migration
alter table invoice drop constraint invoice_pkey,
  add constraint invoice_pkey primary key using index invoice_by_id;
