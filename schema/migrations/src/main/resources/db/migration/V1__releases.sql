-- What was released: the schema that each version of a service was generated from.

create table if not exists release (
  service text not null,
  version text not null,
  fingerprint text not null,
  lock text not null,
  published_at timestamptz not null default now(),
  published_by text not null,
  constraint release_pkey primary key (service, version),
  constraint release_service_form check (service ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  constraint release_version_form check (version ~ '^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$'),
  constraint release_fingerprint_form check (fingerprint ~ '^sha256:[0-9a-f]{64}$'),
  constraint release_lock_filled check (lock <> ''),
  constraint release_published_by_length check (length(published_by) between 1 and 200)
);

create index if not exists release_published_idx
  on release (service, published_at desc, version desc);
