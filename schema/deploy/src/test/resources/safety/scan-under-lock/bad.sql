lock table purchase in share mode;
create table purchase_count as select count(*) from purchase;
