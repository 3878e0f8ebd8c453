create unique index concurrently purchase_number on purchase (number);
-- next migration
alter table purchase add constraint purchase_number unique using index purchase_number;
