drop procedure count_messages;
create procedure count_messages(a bigint, b text default 'x') language sql as 'select 1';
