create table agent (
  id bigint generated always as identity,
  name text not null,
  constraint agent_pkey primary key (id),
  constraint agent_name_key unique (name)
);

create table message (
  id bigint generated always as identity,
  agent_id bigint not null,
  body text not null,
  sent_at timestamp with time zone default now() not null,
  constraint message_pkey primary key (id),
  constraint message_agent_fkey foreign key (agent_id) references agent (id),
  constraint message_body_check check (length(body) between 1 and 4000)
);

create index message_agent_sent_at_idx on message (agent_id, sent_at desc);
