delete from purchase a using purchase b where a.number = b.number and a.id > b.id;
-- next migration
create unique index concurrently purchase_number on purchase (number);
