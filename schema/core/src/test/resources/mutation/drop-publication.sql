-- DROP PUBLICATION: https://www.postgresql.org/docs/current/sql-droppublication.html

-- case DROP PUBLICATION name
create publication messages;
-- after
drop publication messages;
-- report
-- RISKY publication messages: expected present, found missing

-- case DROP PUBLICATION of tables
create table message (id bigint primary key, body text);
create publication messages for table message;
-- after
drop publication messages;
-- report
-- RISKY publication messages: expected present, found missing
-- RISKY publication table messages.public.message: expected present, found missing

-- case DROP PUBLICATION FOR ALL TABLES
create publication messages for all tables;
-- after
drop publication messages;
-- report
-- RISKY publication messages: expected present, found missing

-- case DROP several publications
create publication messages;
create publication letters;
-- after
drop publication messages, letters;
-- report
-- RISKY publication letters: expected present, found missing
-- RISKY publication messages: expected present, found missing
