drop procedure count_messages;
create procedure count_messages(c integer, b integer default 2) language sql as 'select 1';
