-- since 18
create table message (id bigint, agent_id bigint);
alter table message add constraint agent_known not null agent_id not valid;
