drop procedure count_messages;
create procedure count_messages(b integer) language sql as 'select 1';
