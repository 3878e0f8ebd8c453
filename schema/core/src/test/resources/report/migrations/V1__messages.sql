create table agent (id bigint primary key, name text not null);
create table message (
  id bigint primary key,
  subject text,
  agent_id bigint not null references agent,
  body text not null);
