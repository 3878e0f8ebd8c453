create or replace procedure purge() language sql
begin atomic
  delete from message where id > 0;
end;
