drop index purchase_status;
