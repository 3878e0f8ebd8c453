create table person (id integer primary key, name text not null, country text, born date, boss integer);
create table country (code text primary key, name text);
create view people as
  select p.id, p.name, c.name as country from person p join country c on c.code = p.country;
create view adults (id, "Full Name") as
  select p.id, upper(p.name) from person p, country c where c.code = p.country and p.born < '2006-01-01';
create view counted with (security_barrier = true) as
  select c.name, count(*) as people, max(p.born) as youngest
  from country c left join person p on p.country = c.code group by c.name having count(*) > 1 order by 2 desc;
create view chain as
  with recursive bosses as (
    select p.id, p.boss, 1 as depth from person p cross join country c
    union all select p.id, p.boss, b.depth + 1 from person p join bosses b on b.id = p.boss)
  select b.id, b.depth from bosses b cross join country c;
create view of_view as select a.id, p.name from adults a join people p using (id);
create view one as select ';' as semicolon;
