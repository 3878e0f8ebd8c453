alter table customer add column settings json;
