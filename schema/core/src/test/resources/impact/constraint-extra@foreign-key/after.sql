alter table message add constraint message_agent foreign key (agent_id) references agent not valid;
