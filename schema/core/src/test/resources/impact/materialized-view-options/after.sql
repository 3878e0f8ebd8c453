alter materialized view recent set (fillfactor = 50);
