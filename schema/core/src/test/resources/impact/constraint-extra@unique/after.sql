alter table message add constraint one_each unique (agent_id);
