create table message (
  id bigint generated always as identity primary key,
  agent_id bigint not null,
  status varchar(10) not null check (status in ('draft', 'active'))
);
