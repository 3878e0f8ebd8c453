create function read_one(a integer, out b integer, out c integer) language sql as 'select 1, 2';
