create function total() returns integer language sql as 'select 1';
