drop index log_at;
create unique index log_at on only log (at);
