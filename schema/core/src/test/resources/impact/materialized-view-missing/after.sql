drop materialized view recent;
