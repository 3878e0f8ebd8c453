-- ALTER VIEW: https://www.postgresql.org/docs/current/sql-alterview.html

-- case ALTER COLUMN ... SET DEFAULT
create view recent_message as select 1::bigint as id, 'hello'::text as body;
-- after
alter view recent_message alter column body set default 'none';
-- report
-- RISKY column public.recent_message.body: default expected none, found 'none'::text

-- case ALTER COLUMN ... DROP DEFAULT
create view recent_message as select 1::bigint as id, 'hello'::text as body;
alter view recent_message alter column body set default 'none';
-- after
alter view if exists recent_message alter column body drop default;
-- report
-- RISKY column public.recent_message.body: default expected 'none'::text, found none

-- case OWNER TO
create view recent_message as select 1 as id;
-- after
alter view recent_message owner to alice;
-- report
-- RISKY view public.recent_message: owner expected tester, found alice

-- case RENAME COLUMN
create view recent_message as select 1 as id;
-- after
alter view recent_message rename column id to number;
-- report
-- RISKY view public.recent_message: definition expected SELECT 1 AS id, found SELECT 1 AS number
-- BREAKING column public.recent_message.id: expected present, found missing
-- HARMLESS column public.recent_message.number: expected absent, found present

-- case RENAME COLUMN that another view uses
create view recent_message as select 1 as id;
create view newest_message as select id from recent_message;
-- after
alter view recent_message rename id to number;
-- report
-- RISKY view public.newest_message: definition expected SELECT id FROM public.recent_message, found SELECT number AS id FROM public.recent_message
-- RISKY view public.recent_message: definition expected SELECT 1 AS id, found SELECT 1 AS number
-- BREAKING column public.recent_message.id: expected present, found missing
-- HARMLESS column public.recent_message.number: expected absent, found present

-- case RENAME TO
create view recent_message as select 1 as id;
-- after
alter view recent_message rename to latest_message;
-- report
-- HARMLESS view public.latest_message: expected absent, found present
-- BREAKING view public.recent_message: expected present, found missing

-- case SET SCHEMA
create schema reports;
create view recent_message as select 1 as id;
-- after
alter view recent_message set schema reports;
-- report
-- BREAKING view public.recent_message: expected present, found missing
-- HARMLESS view reports.recent_message: expected absent, found present

-- case SET ( check_option = local )
create table message (id bigint);
create view recent_message as select id from message where id > 100;
-- after
alter view recent_message set (check_option = local);
-- report
-- RISKY view public.recent_message: options expected none, found check_option=local

-- case SET ( check_option = cascaded )
create table message (id bigint);
create view recent_message as select id from message where id > 100 with local check option;
-- after
alter view recent_message set (check_option = cascaded);
-- report
-- RISKY view public.recent_message: options expected check_option=local, found check_option=cascaded

-- case SET ( security_barrier )
create view recent_message as select 1 as id;
-- after
alter view recent_message set (security_barrier);
-- report
-- RISKY view public.recent_message: options expected none, found security_barrier=true

-- case (since 15) SET ( security_invoker )
create view recent_message as select 1 as id;
-- after
alter view recent_message set (security_invoker = on);
-- report
-- RISKY view public.recent_message: options expected none, found security_invoker=on

-- case RESET ( security_barrier )
create view recent_message with (security_barrier) as select 1 as id;
-- after
alter view recent_message reset (security_barrier);
-- report
-- RISKY view public.recent_message: options expected security_barrier=true, found none

-- case RESET ( check_option )
create table message (id bigint);
create view recent_message with (security_barrier) as select id from message where id > 100 with check option;
-- after
alter view recent_message reset (check_option);
-- report
-- RISKY view public.recent_message: options expected check_option=cascaded, security_barrier=true, found security_barrier=true
