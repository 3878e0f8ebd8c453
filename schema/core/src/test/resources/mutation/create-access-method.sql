-- CREATE ACCESS METHOD: https://www.postgresql.org/docs/current/sql-create-access-method.html

-- case TYPE INDEX
-- after
create access method btree2 type index handler bthandler;
-- report
-- HARMLESS access method btree2: expected absent, found present

-- case TYPE TABLE
-- after
create access method heap2 type table handler heap_tableam_handler;
-- report
-- HARMLESS access method heap2: expected absent, found present

-- case HANDLER, one's own
create function hash2_handler(internal) returns index_am_handler
  language internal as 'hashhandler';
-- after
create access method hash2 type index handler hash2_handler;
-- report
-- HARMLESS access method hash2: expected absent, found present
