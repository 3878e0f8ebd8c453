drop function total;
create function total() returns text language sql as 'select ''1''';
