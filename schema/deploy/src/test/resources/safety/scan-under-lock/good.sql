create table purchase_count as select count(*) from purchase;
