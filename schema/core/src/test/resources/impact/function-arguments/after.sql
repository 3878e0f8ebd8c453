drop function count_messages;
create function count_messages(b integer) returns integer language sql as 'select 1';
