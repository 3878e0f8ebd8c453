create procedure tidy(a integer, b integer default 1) language sql as 'select 1';
