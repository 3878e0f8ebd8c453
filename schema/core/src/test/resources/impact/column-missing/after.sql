alter table message drop agent_id;
