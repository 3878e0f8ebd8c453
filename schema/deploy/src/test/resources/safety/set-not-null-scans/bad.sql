alter table customer alter column email set not null;
