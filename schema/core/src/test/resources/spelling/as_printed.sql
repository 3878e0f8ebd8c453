do $$
declare it record;
begin
  for it in
    select format('alter table %s drop constraint %I, add constraint %I %s',
      k.conrelid::regclass, k.conname, k.conname, pg_get_constraintdef(k.oid)) as sql
    from pg_constraint k where k.contype = 'c' and k.conrelid <> 0
    union all
    select format('alter domain %s drop constraint %I; alter domain %s add constraint %I %s',
      k.contypid::regtype, k.conname, k.contypid::regtype, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k where k.contype = 'c' and k.contypid <> 0
    union all
    select format('drop index %s; %s', i.indexrelid::regclass, pg_get_indexdef(i.indexrelid))
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and i.indpred is not null
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    union all
    select format('create or replace view %s as %s', c.oid::regclass, pg_get_viewdef(c.oid))
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
  loop
    execute it.sql;
  end loop;
end $$;
