drop function count_messages;
create function count_messages(a integer, b integer) returns integer language sql as 'select 1';
