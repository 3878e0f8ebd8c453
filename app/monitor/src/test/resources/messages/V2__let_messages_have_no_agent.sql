alter table message alter column agent_id drop not null;
