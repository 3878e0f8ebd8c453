create or replace procedure count_messages(a integer default 1, b integer default 2) language sql as 'select 1';
