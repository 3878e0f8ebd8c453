create procedure purge_messages(a integer) language sql as 'select 1';
