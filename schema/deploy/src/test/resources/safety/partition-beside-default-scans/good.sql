alter table event_other
  add constraint not_in_2026 check (at < '2026-01-01' or at >= '2027-01-01') not valid;
-- next migration
alter table event_other validate constraint not_in_2026;
-- next migration
create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01');
