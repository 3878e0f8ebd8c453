-- CREATE SEQUENCE: https://www.postgresql.org/docs/current/sql-createsequence.html

-- case CREATE SEQUENCE
-- after
create sequence message_number;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case CREATE SEQUENCE IF NOT EXISTS
create schema archive;
-- after
create sequence if not exists archive.message_number;
-- report
-- HARMLESS sequence archive.message_number: expected absent, found present

-- case (since 15) CREATE UNLOGGED SEQUENCE
-- after
create unlogged sequence message_number;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case AS smallint
-- after
create sequence message_number as smallint;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case AS integer
-- after
create sequence message_number as integer;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case INCREMENT BY
-- after
create sequence message_number increment by 5;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case INCREMENT BY a negative number
-- after
create sequence message_number increment by -1;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case MINVALUE
-- after
create sequence message_number minvalue 100;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case MINVALUE below zero
-- after
create sequence message_number minvalue -100 start with 1;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case NO MINVALUE NO MAXVALUE
-- after
create sequence message_number as smallint increment by -2 no minvalue no maxvalue;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case MAXVALUE
-- after
create sequence message_number maxvalue 9999;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case START WITH
-- after
create sequence message_number start with 1000;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case CACHE
-- after
create sequence message_number cache 20;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case CYCLE
-- after
create sequence message_number maxvalue 99 cycle;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case NO CYCLE
-- after
create sequence message_number as bigint maxvalue 99 no cycle;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case OWNED BY
create table message (number bigint);
-- after
create sequence message_number owned by message.number;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present

-- case OWNED BY NONE
-- after
create sequence message_number start with 7 owned by none;
-- report
-- HARMLESS sequence public.message_number: expected absent, found present
