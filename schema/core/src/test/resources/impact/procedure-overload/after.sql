create procedure count_messages(a bigint) language sql as 'select 1';
