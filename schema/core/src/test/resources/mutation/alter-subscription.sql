-- ALTER SUBSCRIPTION: https://www.postgresql.org/docs/current/sql-altersubscription.html

-- case SET PUBLICATION
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set publication agents with (refresh = false);
-- report
-- RISKY subscription mirror: publications expected messages, found agents

-- case ADD PUBLICATION
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror add publication agents with (refresh = false);
-- report
-- RISKY subscription mirror: publications expected messages, found agents, messages

-- case DROP PUBLICATION
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages, agents
  with (connect = false, slot_name = none);
-- after
alter subscription mirror drop publication agents with (refresh = false);
-- report
-- RISKY subscription mirror: publications expected agents, messages, found messages

-- case ENABLE
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = 'messages_slot');
-- after
alter subscription mirror enable;
-- report
-- RISKY subscription mirror: enabled expected disabled, found enabled

-- case DISABLE
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = 'messages_slot');
alter subscription mirror enable;
-- after
alter subscription mirror disable;
-- report
-- RISKY subscription mirror: enabled expected enabled, found disabled

-- case SET (slot_name)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (slot_name = 'messages_slot');
-- report
-- RISKY subscription mirror: slot expected none, found messages_slot

-- case SET (slot_name = NONE)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = 'messages_slot');
-- after
alter subscription mirror set (slot_name = none);
-- report
-- RISKY subscription mirror: slot expected messages_slot, found none

-- case SET (binary)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (binary = true);
-- report
-- RISKY subscription mirror: binary expected no, found yes

-- case SET (streaming)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none, streaming = off);
-- after
alter subscription mirror set (streaming = on);
-- report
-- RISKY subscription mirror: streaming expected off, found on

-- case SET (synchronous_commit)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (synchronous_commit = 'local');
-- report
-- RISKY subscription mirror: synchronous commit expected off, found local

-- case (since 15) SET (disable_on_error)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (disable_on_error = true);
-- report
-- RISKY subscription mirror: disable on error expected no, found yes

-- case (since 16) SET (password_required)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (password_required = false);
-- report
-- RISKY subscription mirror: password required expected yes, found no

-- case (since 16) SET (run_as_owner)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (run_as_owner = true);
-- report
-- RISKY subscription mirror: run as owner expected no, found yes

-- case (since 16) SET (origin)
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror set (origin = none);
-- report
-- RISKY subscription mirror: origin expected any, found none

-- case (since 16) OWNER TO
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror owner to alice;
-- report
-- RISKY subscription mirror: owner expected tester, found alice

-- case RENAME TO
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
alter subscription mirror rename to copy_of_messages;
-- report
-- RISKY subscription copy_of_messages: expected absent, found present
-- RISKY subscription mirror: expected present, found missing
