create table message (id bigint primary key, body text not null, agent_id bigint);
