alter table customer alter column email set default '';
