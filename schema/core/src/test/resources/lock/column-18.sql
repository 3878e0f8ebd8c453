create table generated (
  price numeric not null, stored numeric generated always as (price * 2) stored,
  computed numeric generated always as (price * 2), spoken numeric generated always as (price * 2) virtual);
create table nullability (a integer, b integer, c integer not null, constraint named not null a);
insert into nullability values (1, null, 1);
alter table nullability add constraint b_not_null not null b not valid;
