set local lock_timeout = '500ms';
alter table customer alter column email set default '';
