create table customer (
  id bigint generated always as identity primary key,
  name varchar(40) not null,
  email text,
  born timestamp,
  joined timestamp with time zone not null default now()
);

create table purchase (
  id integer generated always as identity primary key,
  customer_id bigint,
  number text,
  status text,
  total numeric(10, 2),
  period tsrange
);

create index purchase_status on purchase (status);

create table invoice (id bigint primary key, purchase_id integer references purchase, sent date);

create index invoice_purchase on invoice (purchase_id);

create materialized view purchases_by_status as
  select status, count(*) as purchases from purchase group by status;

create unique index on purchases_by_status (status);

create table event (at date not null, what text) partition by range (at);

create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');

create table event_other partition of event default;

create table event_2025 (at date not null, what text);

create type mood as enum ('calm', 'cross');
