alter table event_2025
  add constraint bound check (at >= '2025-01-01' and at < '2026-01-01') not valid;
alter table event_other
  add constraint bound check (at < '2025-01-01' or at >= '2026-01-01') not valid;
-- next migration
alter table event_2025 validate constraint bound;
alter table event_other validate constraint bound;
-- next migration
alter table event attach partition event_2025 for values from ('2025-01-01') to ('2026-01-01');
