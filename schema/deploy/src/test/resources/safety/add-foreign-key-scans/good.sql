alter table purchase
  add constraint purchase_customer foreign key (customer_id) references customer not valid;
-- next migration
alter table purchase validate constraint purchase_customer;
