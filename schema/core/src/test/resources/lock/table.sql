create table plain (id integer);
create unlogged table unlogged (id integer);
create table with_options (id integer, body text)
  with (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
create temporary table not_in_the_lock (id integer);

create table row_security_enabled (id integer);
alter table row_security_enabled enable row level security;
create table row_security_forced (id integer);
alter table row_security_forced enable row level security, force row level security;
create table row_security_prepared (id integer);
alter table row_security_prepared force row level security;

create table replica_full (id integer);
alter table replica_full replica identity full;
create table replica_nothing (id integer);
alter table replica_nothing replica identity nothing;
create table replica_by_index (id integer not null);
create unique index replica_by_index_id on replica_by_index (id);
alter table replica_by_index replica identity using index replica_by_index_id;

create table ancestor (id integer, name text);
create table "other.ancestor" (code text);
create table heir (extra text) inherits (ancestor, "other.ancestor");

create table event (at timestamptz not null, kind text not null) partition by range (at);
create table event_2024 partition of event
  for values from ('2024-01-01 00:00:00+00') to ('2025-01-01 00:00:00+00');
create table event_other partition of event default;
create table by_list (kind text, n integer) partition by list (lower(kind));
create table by_list_a partition of by_list for values in ('a', 'it''s') partition by hash (n);
create table by_list_a_0 partition of by_list_a for values with (modulus 2, remainder 0);
-- A partition that was a table of its own ends as one that was born a partition.
create table by_list_b (kind text, n integer);
alter table by_list attach partition by_list_b for values in ('b');

create type point3 as (x integer, y integer, z integer);
create table typed of point3;
