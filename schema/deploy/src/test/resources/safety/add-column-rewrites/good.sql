alter table purchase add column token uuid;
alter table purchase alter column token set default gen_random_uuid();
