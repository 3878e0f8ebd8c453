alter table customer add column settings jsonb;
