drop function read_one;
create function read_one(a integer, out b integer, out d integer) language sql as 'select 1, 2';
