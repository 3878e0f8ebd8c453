drop function count_messages;
create function count_messages(a bigint) returns integer language sql as 'select 1';
