refresh materialized view purchases_by_status;
