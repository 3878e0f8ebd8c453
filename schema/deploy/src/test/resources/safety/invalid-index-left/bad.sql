create unique index concurrently purchase_number on purchase (number);
