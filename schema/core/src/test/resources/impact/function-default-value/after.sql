create or replace function count_messages(a integer default 2) returns integer language sql as 'select 1';
