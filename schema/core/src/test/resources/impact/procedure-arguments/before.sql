create procedure count_messages(a integer, b integer default 2) language sql as 'select 1';
