-- DROP ACCESS METHOD: https://www.postgresql.org/docs/current/sql-drop-access-method.html

-- case DROP ACCESS METHOD name, of indexes
create access method btree2 type index handler bthandler;
-- after
drop access method btree2;
-- report
-- RISKY access method btree2: expected present, found missing

-- case DROP ACCESS METHOD name, of tables
create access method heap2 type table handler heap_tableam_handler;
-- after
drop access method heap2;
-- report
-- RISKY access method heap2: expected present, found missing

-- case CASCADE to a table
create access method heap2 type table handler heap_tableam_handler;
create table message (id bigint) using heap2;
-- after
drop access method heap2 cascade;
-- report
-- RISKY access method heap2: expected present, found missing
-- BREAKING table public.message: expected present, found missing

-- case CASCADE to an operator class
create access method btree2 type index handler bthandler;
create operator class number_ops for type integer using btree2 as operator 3 =;
-- after
drop access method btree2 cascade;
-- report
-- RISKY access method btree2: expected present, found missing
-- RISKY operator class public.number_ops(btree2): expected present, found missing
-- RISKY operator family public.number_ops(btree2): expected present, found missing
