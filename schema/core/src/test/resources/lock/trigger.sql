create table item (id integer primary key, name text, price numeric, changed timestamptz);
create table audit (item integer);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create schema logic;
create function logic."Odd one"() returns trigger language plpgsql as 'begin return new; end';
create trigger plain before insert on item for each row execute function touch();
create trigger several_events after insert or update or delete on item for each statement
  execute function touch();
create trigger on_truncate before truncate on item execute function touch();
create trigger on_columns before update of price, name on item for each row execute function touch();
create trigger conditional before update on item for each row
  when (old.price is distinct from new.price and new.name <> 'WHEN it''s EXECUTE FUNCTION x()')
  execute function logic."Odd one"();
create trigger with_arguments after insert on item for each row
  execute function touch('one', 'two words', 'it''s', '', 'back\slash', 'ünïcode', E'two\nlines');
create trigger with_tables after update on item referencing old table as before_rows new table as "After"
  for each statement execute function touch();
create constraint trigger checking after insert on item deferrable initially deferred
  for each row execute function touch();
create constraint trigger checking_with after insert on item from audit not deferrable
  for each row execute function touch();
create trigger "a WHEN b EXECUTE FUNCTION" before delete on item for each row
  when (old.id > 0) execute function touch();
create trigger state_disabled before insert on item for each row execute function touch();
alter table item disable trigger state_disabled;
create trigger state_replica before insert on item for each row execute function touch();
alter table item enable replica trigger state_replica;
create trigger state_always before insert on item for each row execute function touch();
alter table item enable always trigger state_always;

create view items as select i.id, i.name from item i cross join audit a;
create trigger instead instead of insert on items for each row execute function touch();

create table part (id integer) partition by list (id);
create table part_1 partition of part for values in (1);
create table part_2 partition of part for values in (2);
create trigger on_parts after insert on part for each row execute function touch();
alter table part_2 disable trigger on_parts;
