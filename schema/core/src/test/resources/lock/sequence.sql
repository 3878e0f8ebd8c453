create sequence plain;
create sequence small as smallint;
create sequence numbers as integer start 10 increment 5 minvalue 5 maxvalue 1000 cache 20 cycle;
create sequence descending increment -1;
create sequence descending_small as smallint increment -2 maxvalue 100 start 50;
create sequence started start 7;
create table owner (id serial, big bigserial, "Odd id" smallserial,
  own integer generated always as identity (sequence name own_numbers increment 10), other integer);
create sequence given owned by owner.other;
alter sequence plain restart with 99;
