-- DROP SUBSCRIPTION: https://www.postgresql.org/docs/current/sql-dropsubscription.html

-- case DROP SUBSCRIPTION name
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
drop subscription mirror;
-- report
-- RISKY subscription mirror: expected present, found missing
