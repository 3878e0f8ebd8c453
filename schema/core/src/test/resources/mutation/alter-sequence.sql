-- ALTER SEQUENCE: https://www.postgresql.org/docs/current/sql-altersequence.html

-- case AS
create sequence message_number as integer;
-- after
alter sequence message_number as bigint;
-- report
-- RISKY sequence public.message_number: type expected integer, found bigint

-- case AS with a maximum of its own
create sequence message_number as bigint maxvalue 1000;
-- after
alter sequence message_number as smallint;
-- report
-- RISKY sequence public.message_number: type expected bigint, found smallint

-- case INCREMENT BY
create sequence message_number;
-- after
alter sequence message_number increment by 5;
-- report
-- RISKY sequence public.message_number: increment expected 1, found 5

-- case IF EXISTS ... MINVALUE
create sequence message_number start with 100;
-- after
alter sequence if exists message_number minvalue 50 restart with 100;
-- report
-- RISKY sequence public.message_number: minimum expected default, found 50

-- case NO MINVALUE
create sequence message_number minvalue 50;
-- after
alter sequence message_number no minvalue;
-- report
-- RISKY sequence public.message_number: minimum expected 50, found default
-- RISKY sequence public.message_number: start expected default, found 50

-- case MAXVALUE
create sequence message_number;
-- after
alter sequence message_number maxvalue 5000;
-- report
-- RISKY sequence public.message_number: maximum expected default, found 5000

-- case NO MAXVALUE
create sequence message_number maxvalue 5000;
-- after
alter sequence message_number no maxvalue;
-- report
-- RISKY sequence public.message_number: maximum expected 5000, found default

-- case START WITH
create sequence message_number;
-- after
alter sequence message_number start with 1000;
-- report
-- RISKY sequence public.message_number: start expected default, found 1000

-- case CACHE
create sequence message_number;
-- after
alter sequence message_number cache 30;
-- report
-- HARMLESS sequence public.message_number: cache expected 1, found 30

-- case CYCLE
create sequence message_number;
-- after
alter sequence message_number cycle;
-- report
-- RISKY sequence public.message_number: cycle expected no cycle, found cycle

-- case NO CYCLE
create sequence message_number cycle;
-- after
alter sequence message_number no cycle;
-- report
-- RISKY sequence public.message_number: cycle expected cycle, found no cycle

-- case OWNED BY
create table message (number bigint);
create sequence message_number;
-- after
alter sequence message_number owned by message.number;
-- report
-- RISKY sequence public.message_number: owned by expected none, found public.message.number

-- case OWNED BY another column
create table message (number bigint, version bigint);
create sequence message_number owned by message.number;
-- after
alter sequence message_number owned by message.version;
-- report
-- RISKY sequence public.message_number: owned by expected public.message.number, found public.message.version

-- case OWNED BY NONE
create table message (number serial);
-- after
alter sequence message_number_seq owned by none;
-- report
-- RISKY sequence public.message_number_seq: owned by expected public.message.number, found none

-- case several options
create sequence message_number;
-- after
alter sequence message_number increment by -1 minvalue -100 maxvalue 100 start with 50 cache 5;
-- report
-- HARMLESS sequence public.message_number: cache expected 1, found 5
-- RISKY sequence public.message_number: increment expected 1, found -1
-- RISKY sequence public.message_number: maximum expected default, found 100
-- RISKY sequence public.message_number: minimum expected default, found -100
-- RISKY sequence public.message_number: start expected default, found 50

-- case (since 15) SET LOGGED
create unlogged sequence message_number;
-- after
alter sequence message_number set logged;
-- report
-- RISKY sequence public.message_number: persistence expected unlogged, found permanent

-- case (since 15) SET UNLOGGED
create sequence message_number;
-- after
alter sequence message_number set unlogged;
-- report
-- RISKY sequence public.message_number: persistence expected permanent, found unlogged

-- case OWNER TO new_owner
create sequence message_number;
-- after
alter sequence message_number owner to alice;
-- report
-- RISKY sequence public.message_number: owner expected tester, found alice

-- case OWNER TO SESSION_USER
create sequence message_number;
alter sequence message_number owner to bob;
-- after
alter sequence message_number owner to session_user;
-- report
-- RISKY sequence public.message_number: owner expected bob, found tester

-- case RENAME TO
create sequence message_number;
-- after
alter sequence message_number rename to letter_number;
-- report
-- HARMLESS sequence public.letter_number: expected absent, found present
-- BREAKING sequence public.message_number: expected present, found missing

-- case RENAME TO of a sequence that a default uses
create table message (number serial);
-- after
alter sequence message_number_seq rename to message_counter;
-- report
-- RISKY column public.message.number: default expected nextval('public.message_number_seq'::regclass), found nextval('public.message_counter'::regclass)
-- HARMLESS sequence public.message_counter: expected absent, found present
-- BREAKING sequence public.message_number_seq: expected present, found missing

-- case SET SCHEMA
create schema archive;
create sequence message_number;
-- after
alter sequence message_number set schema archive;
-- report
-- HARMLESS sequence archive.message_number: expected absent, found present
-- BREAKING sequence public.message_number: expected present, found missing
