alter table message validate constraint agent_known;
