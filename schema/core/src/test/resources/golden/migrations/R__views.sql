create or replace view chat.open_conversation as
  select c.id, c.channel, c.opened_at, cu.name as customer, count(m.id) as messages
  from chat.conversation c
  join chat.customer cu on cu.id = c.customer_id
  left join chat.message m on m.conversation_id = c.id
  where c.closed_at is null
  group by c.id, cu.name;

drop materialized view if exists chat.agent_load;
create materialized view chat.agent_load as
  select a.id, a.name, count(m.id) as messages
  from chat.agent a
  left join chat.message m on m.agent_id = a.id
  group by a.id;
create unique index agent_load_id on chat.agent_load (id);
