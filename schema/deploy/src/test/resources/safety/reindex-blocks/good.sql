-- without a transaction
reindex index concurrently purchase_status;
