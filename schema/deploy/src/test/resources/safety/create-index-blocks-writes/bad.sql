create index purchase_customer on purchase (customer_id);
