create extension pg_trgm;
create schema extras;
create extension hstore schema extras;
create collation ascii (locale = 'C');
create domain address as text;
create table document (
  id integer not null, title text, author varchar(40), body text, tags text[], data jsonb, place point,
  mail address, size bigint, "Group" text, "user" text, labels extras.hstore, created timestamptz);
create index one_column on document (title);
create index several_columns on document (author, size desc, id nulls first, created desc nulls last);
create unique index is_unique on document (id);
create index on_expression on document (lower(title), (size + 1), (data ->> 'key'));
create index partial on document (size) where size > 100 and author is not null;
create index with_collation on document (title collate "C", author collate ascii);
create index with_class on document (title text_pattern_ops, author varchar_pattern_ops, mail);
create index with_options on document (size) with (fillfactor = 70, deduplicate_items = off);
create index including on document (size) include (title, "Group");
create index by_gin on document using gin (tags, data jsonb_path_ops);
create index by_trigram on document using gin (title gin_trgm_ops);
create index by_trigram_options on document using gist (title gist_trgm_ops (siglen = 32));
create index by_gist on document using gist (place);
create index by_brin on document using brin (created) with (pages_per_range = 16, autosummarize = on);
create index by_hash on document using hash (id);
create index by_class_elsewhere on document using gin (labels);
create index quoted on document ("Group", "user", upper("Group"));
create unique index clustered on document (id, size);
cluster document using clustered;
create unique index replica on document (id);
alter table document replica identity using index replica;

create materialized view titles as
  select d.id, d.title from document d cross join (values (1)) one (n);
create unique index titles_id on titles (id);

create table log (at date, level integer) partition by range (at);
create table log_2024 partition of log for values from ('2024-01-01') to ('2025-01-01');
create index log_level on log (level);
create index log_at on only log (at);
create index log_2024_own on log_2024 (level desc);
