drop function read_one;
create function read_one(a integer, out d integer, out b integer, out c integer) language sql as 'select 1, 1, 2';
