alter table purchase
  add constraint purchase_customer foreign key (customer_id) references customer;
