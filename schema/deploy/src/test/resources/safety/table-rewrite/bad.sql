cluster purchase using purchase_status;
