alter table message drop size,
  add size integer generated always as (id * 2) stored;
