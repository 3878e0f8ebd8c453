create table message (id bigint, body text, sent date);
create function recent() returns table (id bigint, body text)
  language sql as 'select id, body from message';
