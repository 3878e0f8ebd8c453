drop function recent;
create function recent() returns table (id bigint, body text, sent date)
  language sql as 'select id, body, sent from message';
