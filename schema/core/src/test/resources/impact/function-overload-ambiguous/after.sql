create function count_messages(a integer, b integer default 1) returns integer language sql as 'select 1';
