alter table message add constraint small check (agent_id < 10) not valid;
