create table line (
  id bigint primary key, purchase_id integer not null references purchase, amount integer);
