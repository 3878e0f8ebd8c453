-- since 18
create table message (id bigint, agent_id bigint);
alter table message alter agent_id set not null;
