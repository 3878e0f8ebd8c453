-- pg_ts_config, pg_ts_config_map:
-- https://www.postgresql.org/docs/current/catalog-pg-ts-config.html
select 'text search configuration' as kind, n.nspname as schema, null as owner, c.cfgname as name,
  null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  array[pn.nspname, p.prsname] as "parser.",
  array(select t.alias || ': ' || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
        from pg_ts_config_map m
        join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype
        where m.mapcfg = c.oid
        group by t.alias
        order by t.alias collate "C") as "mappings"
from pg_ts_config c
join pg_namespace n on n.oid = c.cfgnamespace
join pg_ts_parser p on p.oid = c.cfgparser
join pg_namespace pn on pn.oid = p.prsnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_ts_config'::regclass and e.objid = c.oid)
