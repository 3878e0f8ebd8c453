create table account (
  id integer primary key,
  status varchar(20) default ('new'::varchar || '')::varchar(20),
  country char(2),
  age integer,
  kind text,
  at timestamp,
  size integer generated always as (case when age between 1 and 9 then 1 else 0 end) stored,
  constraint status_known check (status in ('draft', 'active')),
  constraint country_known check (country in ('de', 'fr')),
  constraint age_limits check (age between 0 and 150 and age not in (13, 113)),
  constraint kind_like check (kind not like 'x%' and (kind similar to 'a|b' or kind ~ '^c')),
  constraint one_only exclude using btree (age with =) where (status in ('draft', 'active')));

create index account_active on account (id) where status in ('active', 'draft');
create index account_kind on account ((case when status in ('a', 'b') then kind end), (age between 1 and 2));
create unique index account_lower on account (lower(status), coalesce(status, 'none'));

create domain state as varchar(10) default 'on' check (value in ('on', 'off') and length(value) between 1 and 3);

create view active as
  select a.id, a.status, a.age between 18 and 67 as working
  from account a cross join (values (1), (2)) v (n)
  where a.status in ('active', 'draft') and a.at between now() and current_date + interval '1 day';

create materialized view active_stored as
  select a.id from account a cross join account b where a.status in ('active', 'draft');

create function guard() returns trigger language plpgsql as 'begin return new; end';
create trigger account_guard before update on account for each row
  when (new.status in ('active', 'draft') and old.age between 1 and 2) execute function guard();

create function label(a varchar default lower('A')::varchar, b boolean default 2 between 1 and 3) returns text
  language sql return case when a in ('x', 'y') then 'xy' else 'other' end;

create table log (at timestamp, kind varchar(9)) partition by list ((case when kind in ('a', 'b') then 1 else 0 end));
