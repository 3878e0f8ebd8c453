drop function count_messages;
create function count_messages(a bigint, b text default 'x') returns integer language sql as 'select 1';
