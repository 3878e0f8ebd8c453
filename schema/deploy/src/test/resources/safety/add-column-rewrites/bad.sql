alter table purchase add column token uuid default gen_random_uuid();
