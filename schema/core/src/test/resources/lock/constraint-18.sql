create extension btree_gist;
create table price (
  item integer, valid daterange, amount numeric not null,
  constraint price_key primary key (item, valid without overlaps),
  constraint price_once unique (amount, valid without overlaps),
  constraint amount_not_negative check (amount >= 0) not enforced);
create table sale (
  item integer, valid daterange, seller integer,
  constraint sale_price foreign key (item, period valid) references price (item, period valid));
create table seller (id integer primary key);
alter table sale add constraint sale_seller foreign key (seller) references seller not enforced;
