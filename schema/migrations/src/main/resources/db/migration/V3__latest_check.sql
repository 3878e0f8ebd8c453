-- The last check of each environment, with the number of its differences by impact.

create or replace view latest_check as
select
  latest.id,
  newest.environment,
  latest.service,
  latest.version,
  latest.started_at,
  latest.duration_milliseconds,
  latest.expected_fingerprint,
  latest.actual_fingerprint,
  latest.outcome,
  latest.relation,
  latest.state,
  latest.reason,
  latest.next_step,
  counted.breaking,
  counted.risky,
  counted.harmless
from (
  select distinct on (environment) environment, id
  from schema_check
  order by environment, id desc
) newest
join schema_check latest on latest.id = newest.id
cross join lateral (
  select
    count(*) filter (where impact = 'breaking') as breaking,
    count(*) filter (where impact = 'risky') as risky,
    count(*) filter (where impact = 'harmless') as harmless
  from difference
  where check_id = latest.id
) counted;
