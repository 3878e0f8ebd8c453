create function count_messages(a integer default 1) returns integer language sql as 'select 1';
