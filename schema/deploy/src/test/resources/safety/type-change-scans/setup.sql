alter table customer add check (name <> '');
