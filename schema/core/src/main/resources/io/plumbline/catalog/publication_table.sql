-- pg_publication_rel: https://www.postgresql.org/docs/current/catalog-pg-publication-rel.html
select 'publication table' as kind, p.pubname as schema, n.nspname as owner, c.relname as name,
  null as arguments
  , array(select a.attname from unnest(r.prattrs::smallint[]) u (num)           -- since 15
          join pg_attribute a on a.attrelid = r.prrelid and a.attnum = u.num    -- since 15
          order by a.attname) as "columns",                                     -- since 15
  pg_get_expr(r.prqual, r.prrelid) as "where"                                   -- since 15
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
join pg_class c on c.oid = r.prrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any (?)
