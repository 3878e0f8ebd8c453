alter table message set (fillfactor = 70);
