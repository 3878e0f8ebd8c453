create function purge_messages(a integer) returns integer language sql as 'select 1';
