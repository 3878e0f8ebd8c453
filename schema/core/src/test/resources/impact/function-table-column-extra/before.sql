create function recent() returns table (id bigint, body text)
  language plpgsql as 'begin return query select * from message; end';
