create table message (id bigint primary key, body text not null, agent_id bigint);
alter table message add constraint body_is_short check (length(body) < 100);
