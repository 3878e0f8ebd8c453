drop function recent;
create function recent() returns table (id bigint, body text, sent date)
  language plpgsql as 'begin return query select * from message; end';
