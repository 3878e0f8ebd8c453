reindex index purchase_status;
