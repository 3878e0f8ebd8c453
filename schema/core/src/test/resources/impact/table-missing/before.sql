create table message (
  id bigint generated always as identity primary key,
  body text not null,
  constraint body_is_short check (length(body) < 100));
create index message_body on message (body);
