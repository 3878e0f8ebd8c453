create procedure count_messages(a integer default 1) language sql as 'select 1';
