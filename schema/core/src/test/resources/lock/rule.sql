create table message (id bigint primary key, state varchar(10));
create table log (id bigint, state text);
create rule kept as on delete to message do instead nothing;
create rule logged as on update to message
  where new.state in ('draft', 'sent')
  do also (insert into log values (old.id, old.state); insert into log values (new.id, new.state));
create table sent (id bigint, state text);
create rule sent_insert as on insert to sent do instead insert into message values (new.id, 'sent');
alter table message disable rule kept;
