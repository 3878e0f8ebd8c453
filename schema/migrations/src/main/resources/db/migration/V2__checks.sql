-- What each check of an environment found.

-- PostgreSQL has no CREATE TYPE IF NOT EXISTS.
do $$
begin
  create type check_outcome as enum ('in sync', 'drifted', 'could not check', 'not comparable');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type history_relation as enum ('same', 'behind', 'ahead', 'diverged', 'none');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type schema_state as enum ('healthy', 'degraded', 'unhealthy');
exception
  when duplicate_object then null;
end
$$;

-- In this order, so that the worst impact is the greatest one.
do $$
begin
  create type difference_impact as enum ('harmless', 'risky', 'breaking');
exception
  when duplicate_object then null;
end
$$;

create table if not exists schema_check (
  id bigint generated always as identity,
  environment text not null,
  service text not null,
  version text not null,
  started_at timestamptz not null,
  duration_milliseconds bigint not null,
  expected_fingerprint text not null,
  actual_fingerprint text,
  outcome check_outcome not null,
  relation history_relation,
  state schema_state,
  reason text not null,
  next_step text,
  incomparable text[] not null default '{}',
  not_compared text[] not null default '{}',
  constraint schema_check_pkey primary key (id),
  -- A release that was checked against stays, so that its checks can be understood.
  constraint schema_check_release_fkey foreign key (service, version)
    references release (service, version),
  constraint schema_check_environment_form
    check (environment ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  constraint schema_check_duration_positive check (duration_milliseconds >= 0),
  constraint schema_check_expected_form check (expected_fingerprint ~ '^sha256:[0-9a-f]{64}$'),
  constraint schema_check_actual_form check (actual_fingerprint ~ '^sha256:[0-9a-f]{64}$'),
  constraint schema_check_reason_filled check (reason <> ''),
  -- A schema that was read has a fingerprint, a relation and a state; another one has none of them.
  constraint schema_check_read_together
    check (num_nulls(actual_fingerprint, relation, state) in (0, 3)),
  constraint schema_check_read_for_outcome
    check (
      case outcome
        when 'could not check' then actual_fingerprint is null
        when 'not comparable' then true
        else actual_fingerprint is not null
      end
    ),
  constraint schema_check_next_step_given
    check ((outcome in ('drifted', 'could not check')) = (next_step is not null))
);

create index if not exists schema_check_environment_idx on schema_check (environment, id desc);

create index if not exists schema_check_release_idx on schema_check (service, version);

create table if not exists difference (
  check_id bigint not null,
  position integer not null,
  object text not null,
  attribute text,
  expected text not null,
  actual text not null,
  impact difference_impact not null,
  rule text not null,
  reason text not null,
  next_step text not null,
  constraint difference_pkey primary key (check_id, position),
  constraint difference_check_fkey foreign key (check_id)
    references schema_check (id) on delete cascade,
  constraint difference_position_positive check (position > 0),
  constraint difference_object_filled check (object <> ''),
  constraint difference_attribute_filled check (attribute <> '')
);
