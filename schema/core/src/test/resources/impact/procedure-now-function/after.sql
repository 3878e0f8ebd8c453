drop procedure tidy;
create function tidy(a integer) returns integer language sql as 'select 1';
