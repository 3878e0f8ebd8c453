create table log (at date, constraint log_at unique (at)) partition by range (at);
create table log_old partition of log for values from (minvalue) to ('2024-01-01');
