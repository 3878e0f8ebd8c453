-- DROP SEQUENCE: https://www.postgresql.org/docs/current/sql-dropsequence.html

-- case DROP SEQUENCE
create sequence message_number;
-- after
drop sequence message_number;
-- report
-- BREAKING sequence public.message_number: expected present, found missing

-- case DROP SEQUENCE IF EXISTS
create sequence message_number start with 100;
-- after
drop sequence if exists message_number;
-- report
-- BREAKING sequence public.message_number: expected present, found missing

-- case DROP SEQUENCE, several names
create sequence message_number;
create sequence agent_number;
-- after
drop sequence message_number, agent_number;
-- report
-- BREAKING sequence public.agent_number: expected present, found missing
-- BREAKING sequence public.message_number: expected present, found missing

-- case DROP SEQUENCE ... CASCADE
create table message (number serial);
-- after
drop sequence message_number_seq cascade;
-- report
-- BREAKING column public.message.number: default expected nextval('public.message_number_seq'::regclass), found none
-- BREAKING sequence public.message_number_seq: expected present, found missing

-- case DROP SEQUENCE ... RESTRICT
create table message (number bigint);
create sequence message_number owned by message.number;
-- after
drop sequence message_number restrict;
-- report
-- BREAKING sequence public.message_number: expected present, found missing
