-- Which differences of an environment are accepted, and what each check made of that.

create table if not exists accepted_drift (
  id bigint generated always as identity,
  environment text not null,
  text text not null,
  entries integer not null,
  accepted_at timestamptz not null,
  accepted_by text not null,
  constraint accepted_drift_pkey primary key (id),
  constraint accepted_drift_environment_form
    check (environment ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  constraint accepted_drift_text_filled check (text <> ''),
  constraint accepted_drift_entries_positive check (entries >= 0),
  constraint accepted_drift_accepted_by_length check (length(accepted_by) between 1 and 200)
);

create index if not exists accepted_drift_environment_idx on accepted_drift (environment, id desc);

-- In the order in which the checker knows them.
do $$
begin
  create type acceptance_flaw as enum ('stale', 'expired', 'unused', 'wide', 'breaking');
exception
  when duplicate_object then null;
end
$$;

-- The list that a check heeded. A table of its own, so that the release before can still write checks
-- and no lock on those that are there is needed.
create table if not exists check_acceptance (
  check_id bigint not null,
  accepted_drift_id bigint not null,
  constraint check_acceptance_pkey primary key (check_id),
  constraint check_acceptance_check_fkey foreign key (check_id)
    references schema_check (id) on delete cascade,
  -- A list that was heeded stays, so that its checks can be understood.
  constraint check_acceptance_accepted_drift_fkey foreign key (accepted_drift_id)
    references accepted_drift (id)
);

create index if not exists check_acceptance_accepted_drift_idx
  on check_acceptance (accepted_drift_id);

create table if not exists accepted_difference (
  check_id bigint not null,
  position integer not null,
  object text not null,
  attribute text,
  expected text not null,
  actual text not null,
  impact difference_impact not null,
  rule text not null,
  reason text not null,
  accepted_because text not null,
  accepted_until date not null,
  constraint accepted_difference_pkey primary key (check_id, position),
  constraint accepted_difference_check_fkey foreign key (check_id)
    references check_acceptance (check_id) on delete cascade,
  constraint accepted_difference_position_positive check (position > 0),
  constraint accepted_difference_object_filled check (object <> ''),
  constraint accepted_difference_attribute_filled check (attribute <> ''),
  constraint accepted_difference_not_breaking check (impact <> 'breaking'),
  constraint accepted_difference_because_filled check (accepted_because <> '')
);

create table if not exists acceptance_problem (
  check_id bigint not null,
  position integer not null,
  line integer not null,
  object text not null,
  attribute text,
  flaw acceptance_flaw not null,
  reason text not null,
  next_step text not null,
  constraint acceptance_problem_pkey primary key (check_id, position),
  constraint acceptance_problem_check_fkey foreign key (check_id)
    references check_acceptance (check_id) on delete cascade,
  constraint acceptance_problem_position_positive check (position > 0),
  constraint acceptance_problem_line_positive check (line > 0),
  constraint acceptance_problem_object_filled check (object <> ''),
  constraint acceptance_problem_attribute_filled check (attribute <> '')
);

-- The list that each check heeded, with what it made of it.
create or replace view acceptance as
select
  heeded.check_id,
  heeded.accepted_drift_id,
  accepted.differences,
  accepted.until,
  failed.problems
from check_acceptance heeded
cross join lateral (
  select count(*) as differences, min(accepted_until) as until
  from accepted_difference
  where check_id = heeded.check_id
) accepted
cross join lateral (
  select count(*) as problems
  from acceptance_problem
  where check_id = heeded.check_id
) failed;
