alter table message alter agent_id set not null;
