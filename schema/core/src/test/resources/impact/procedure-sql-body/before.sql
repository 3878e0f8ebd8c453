create table message (id bigint);
create procedure purge() language sql
begin atomic
  delete from message;
end;
