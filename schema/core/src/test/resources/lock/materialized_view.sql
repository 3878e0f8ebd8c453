create table person (id integer primary key, name text not null, country text);
create table country (code text primary key, name text);
create materialized view people as
  select p.id, p.name, c.name as country from person p join country c on c.code = p.country;
create materialized view empty with (fillfactor = 50, autovacuum_enabled = off) as
  select p.id from person p cross join country c with no data;
create index people_name on people (name);
