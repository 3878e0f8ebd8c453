create table message (id bigint);
create trigger guard before update on message for each row
  execute function suppress_redundant_updates_trigger();
