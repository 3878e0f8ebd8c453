alter table chat.message alter agent_id drop not null;

create table chat.tag (
  conversation_id bigint references chat.conversation on delete cascade,
  label text not null,
  attributes jsonb not null default '{}',
  primary key (conversation_id, label));

create index tag_attributes on chat.tag using gin (attributes jsonb_path_ops);
create unique index tag_label on chat.tag (lower(label), conversation_id);
