create function count_messages(a integer) returns integer language sql as 'select 1';
