drop function total;
create function total() returns bigint language sql as 'select 1';
