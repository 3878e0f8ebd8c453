create table account (id integer, email text);
create unique index one_null on account (email) nulls not distinct;
create unique index any_nulls on account (id, email);
