reindex index concurrently purchase_status;
