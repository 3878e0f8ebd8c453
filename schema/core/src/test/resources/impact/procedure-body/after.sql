create or replace procedure count_messages(a integer) language sql as 'select 2';
