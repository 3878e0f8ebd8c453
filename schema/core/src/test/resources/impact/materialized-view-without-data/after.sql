refresh materialized view recent with no data;
