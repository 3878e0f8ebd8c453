alter table log drop constraint log_at;
alter table only log add constraint log_at unique (at);
