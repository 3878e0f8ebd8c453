-- By which rights the session could change the schema. Everything is asked of session_user: whoever
-- has set another role can reset it.
with parameters(schemas) as (select ?::text[]),
me as (
  select oid, rolsuper from pg_roles where rolname = session_user
),
-- Until 15 every membership is one with SET, and a member with ADMIN OPTION is a member anyway.
words(set_role, admin) as (
  select
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end,
    'MEMBER WITH ADMIN OPTION'
),
holder as (
  select r.oid, r.rolname, r.rolsuper, r.rolcreaterole,
    case
      when r.oid = me.oid then 'OWN'
      when pg_has_role(me.oid, r.oid, 'USAGE') then 'INHERITED'
      when pg_has_role(me.oid, r.oid, words.set_role) then 'SET_ROLE'
      else 'ADMIN_OPTION'
    end as way,
    -- Attributes are not inherited.
    r.oid = me.oid or pg_has_role(me.oid, r.oid, words.set_role) as becomes
  from pg_roles r, me, words
  where r.oid = me.oid
    or not me.rolsuper
      and (pg_has_role(me.oid, r.oid, 'USAGE')
        or pg_has_role(me.oid, r.oid, words.set_role)
        or pg_has_role(me.oid, r.oid, words.admin))
),
-- A superuser needs no other right.
usual as (
  select h.oid, h.rolname, h.way from holder h, me where not me.rolsuper
  union all
  select 0, 'PUBLIC', 'OWN' from me where not me.rolsuper
),
schema as (
  select n.oid, n.nspname, n.nspowner, n.nspacl
  from pg_namespace n, parameters
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and (schemas = '{}' or n.nspname = any (schemas))
),
owned as (
  -- What the server keeps of owners, for every kind of object.
  select d.refobjid as owner, i.type, i.identity
  from pg_shdepend d, pg_identify_object(d.classid, d.objid, 0) i, parameters
  where d.dbid = (select oid from pg_database where datname = current_database())
    and d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
    -- Every role has default privileges and mappings of its own, and large objects are data.
    and d.classid not in ('pg_default_acl'::regclass, 'pg_user_mapping'::regclass,
      'pg_largeobject'::regclass, 'pg_namespace'::regclass)
    and (i.schema is null or i.schema !~ '^pg_(temp|toast)')
    and (i.schema is null or schemas = '{}' or i.schema = any (schemas))
  union all
  -- It keeps none of its own roles, such as pg_database_owner.
  select nspowner, 'schema', quote_ident(nspname) from schema
  union all
  select datdba, 'database', quote_ident(datname)
  from pg_database where datname = current_database()
),
granted as (
  select a.grantee, a.privilege_type as kind, 'schema ' || quote_ident(s.nspname) as object
  from schema s, aclexplode(coalesce(s.nspacl, acldefault('n', s.nspowner))) a
  where a.privilege_type = 'CREATE' and a.grantee <> s.nspowner
  union all
  select a.grantee, a.privilege_type, 'database ' || quote_ident(d.datname)
  from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
  where d.datname = current_database()
    and a.privilege_type = 'CREATE' and a.grantee <> d.datdba
  union all
  select a.grantee, a.privilege_type,
    'table ' || quote_ident(s.nspname) || '.' || quote_ident(c.relname)
  from pg_class c join schema s on s.oid = c.relnamespace, aclexplode(c.relacl) a
  where a.privilege_type = 'TRIGGER' and a.grantee <> c.relowner
),
rights(kind, way, holder, object) as (
  select 'SUPERUSER', way, rolname, null::text from holder
  where rolsuper and (becomes or way = 'ADMIN_OPTION')
  union all
  select 'CREATEROLE', way, rolname, null from holder, me
  where rolcreaterole and becomes and not me.rolsuper
    and current_setting('server_version_num')::int < 160000
  union all
  select 'SERVER_ACCESS', way, rolname, null from usual
  where rolname in ('pg_write_server_files', 'pg_execute_server_program')
  union all
  select 'OWNER', u.way, u.rolname, o.type || ' ' || o.identity
  from usual u join owned o on o.owner = u.oid
  union all
  select g.kind, u.way, u.rolname, g.object
  from usual u join granted g on g.grantee = u.oid
)
select kind, way, holder, count(object) as number,
  coalesce(
    (array_agg(object order by object collate "C") filter (where object is not null))[1:3], '{}')
    as examples
from rights
group by kind, way, holder
order by array_position(array['OWN', 'INHERITED', 'SET_ROLE', 'ADMIN_OPTION'], way),
  holder collate "C",
  array_position(
    array['SUPERUSER', 'CREATEROLE', 'SERVER_ACCESS', 'OWNER', 'CREATE', 'TRIGGER'], kind)
