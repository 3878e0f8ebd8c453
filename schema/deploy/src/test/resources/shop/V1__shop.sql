create table customer (id bigint primary key, name text not null);
create table purchase (
  id bigint primary key, customer_id bigint references customer, total numeric(10, 2));
create index purchase_customer on purchase (customer_id);
