alter table message add note text,
  add priority integer not null default 0;
