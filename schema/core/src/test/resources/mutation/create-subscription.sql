-- CREATE SUBSCRIPTION: https://www.postgresql.org/docs/current/sql-createsubscription.html

-- case CONNECTION and PUBLICATION
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case PUBLICATION several
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages, agents
  with (connect = false, slot_name = none);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case WITH (slot_name)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = 'messages_slot');
-- report
-- RISKY subscription mirror: expected absent, found present

-- case WITH (binary)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, binary = true);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case WITH (streaming = on)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, streaming = on);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case WITH (streaming = off)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, streaming = off);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 16) WITH (streaming = parallel)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, streaming = parallel);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case WITH (synchronous_commit)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, synchronous_commit = 'remote_apply');
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 15) WITH (two_phase)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, two_phase = true);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 15) WITH (disable_on_error)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, disable_on_error = true);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 16) WITH (password_required)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, password_required = false);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 16) WITH (run_as_owner)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, run_as_owner = true);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 16) WITH (origin)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, origin = none);
-- report
-- RISKY subscription mirror: expected absent, found present

-- case (since 17) WITH (failover)
-- after
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, failover = true);
-- report
-- RISKY subscription mirror: expected absent, found present
