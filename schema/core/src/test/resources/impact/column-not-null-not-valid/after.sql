alter table message alter agent_id drop not null;
alter table message add constraint agent_known not null agent_id not valid;
