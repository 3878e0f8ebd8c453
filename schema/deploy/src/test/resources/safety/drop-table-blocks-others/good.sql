alter table invoice drop constraint invoice_purchase_id_fkey;
-- next migration
drop table invoice;
