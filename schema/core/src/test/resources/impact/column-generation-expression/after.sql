alter table message drop size,
  add size bigint generated always as (id * 3) stored;
