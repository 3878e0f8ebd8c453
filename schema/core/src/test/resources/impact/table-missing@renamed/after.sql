alter table message rename to letter;
