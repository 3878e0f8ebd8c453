create table log (at date, level integer) partition by range (at);
create table log_old partition of log for values from (minvalue) to ('2024-01-01');
create index log_level on only log (level);
create index log_old_level on log_old (level);
