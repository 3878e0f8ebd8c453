alter table message alter agent_id drop not null;
