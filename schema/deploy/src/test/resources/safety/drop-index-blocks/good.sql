drop index concurrently purchase_status;
