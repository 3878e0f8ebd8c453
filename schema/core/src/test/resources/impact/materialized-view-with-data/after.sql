refresh materialized view recent;
