drop function count_messages;
create procedure count_messages(a integer) language sql as 'select 1';
