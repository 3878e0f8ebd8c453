alter table message rename to message_store;
create view message as select id, body from message_store;
