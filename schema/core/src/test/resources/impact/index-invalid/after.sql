drop index log_level;
create index log_level on only log (level);
