create table author (
  id integer primary key, name text not null, email text, born date, country char(2), "Twin" integer,
  constraint author_email unique (email),
  constraint author_name_country unique (name, country) deferrable,
  constraint author_twin unique ("Twin") include (name, born) with (fillfactor = 80)
    deferrable initially deferred,
  constraint email_has_at check (email like '%@%'),
  constraint born_late check (born > '1900-01-01') no inherit,
  constraint country_known check (country in ('de', 'fr')));
alter table author add constraint name_is_long check (length(name) > 3) not valid;
create table book (
  isbn text, edition integer, author_id integer references author, editor_id integer,
  reviewer text, follows text, follows_edition integer,
  constraint book_key primary key (isbn, edition),
  constraint book_editor foreign key (editor_id) references author (id)
    on update cascade on delete set null deferrable initially deferred,
  constraint book_reviewer foreign key (reviewer) references author (email)
    match full on update set default on delete restrict deferrable,
  constraint book_follows foreign key (follows, follows_edition) references book (isbn, edition)
    on delete cascade);
alter table book add constraint book_author_late foreign key (author_id) references author not valid;

create table booking (
  room int4range, during tsrange, starts timestamp,
  constraint booking_overlap exclude using gist (room with =, during with &&)
    where (not isempty(during)) deferrable,
  constraint booking_starts exclude (starts with =));

create domain percentage as numeric(5, 2)
  constraint at_least_zero check (value >= 0) constraint at_most_hundred check (value <= 100);
alter domain percentage add constraint whole check (value = round(value)) not valid;

create table clustered (id integer constraint clustered_key primary key);
cluster clustered using clustered_key;
alter table clustered replica identity using index clustered_key;

create table measurement (at date, id integer, value integer check (value >= 0),
  constraint measurement_key primary key (id, at)) partition by range (at);
create table measurement_2024 partition of measurement for values from ('2024-01-01') to ('2025-01-01');
create table measurement_2025 partition of measurement for values from ('2025-01-01') to ('2026-01-01');
alter table only measurement add constraint not_yet_valid unique (at, id, value);
create table reading (at date, id integer,
  constraint reading_of foreign key (id, at) references measurement (id, at)) partition by range (at);
create table reading_2024 partition of reading for values from ('2024-01-01') to ('2025-01-01');

create table base (n integer constraint positive check (n > 0));
create table derived () inherits (base);
