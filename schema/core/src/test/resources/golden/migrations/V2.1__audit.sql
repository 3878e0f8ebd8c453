create table chat.audit (
  at timestamptz not null,
  actor text not null,
  action text not null,
  details jsonb) partition by range (at);
create table chat.audit_2024 partition of chat.audit
  for values from ('2024-01-01 00:00:00+00') to ('2025-01-01 00:00:00+00');
create table chat.audit_rest partition of chat.audit default;
create index audit_actor on chat.audit (actor, at desc);

create sequence chat.ticket_number start 1000 increment 10 cache 5;

create function chat.touch() returns trigger language plpgsql as $$
begin
  new.sent_at := now();
  return new;
end
$$;

create trigger message_touch before update of body on chat.message
  for each row when (old.body is distinct from new.body) execute function chat.touch();

create function chat.close(number bigint, at timestamptz default now()) returns boolean
  language sql as $$
  update chat.conversation set closed_at = at where id = number and closed_at is null returning true
$$;

create procedure chat.purge(before timestamptz) language sql as $$
  delete from chat.conversation where closed_at < before
$$;
