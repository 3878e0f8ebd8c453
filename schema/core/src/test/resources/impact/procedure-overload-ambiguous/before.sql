create procedure tidy(a integer) language sql as 'select 1';
