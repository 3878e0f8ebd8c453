create table agent (id bigint primary key);
create table message (id bigint, agent_id bigint);
