create table message (
  id bigint generated always as identity,
  agent_id bigint not null,
  body text not null,
  constraint message_pkey primary key (id)
);
