create table agent (id bigint primary key);
create table message (id bigint primary key, agent_id bigint);
