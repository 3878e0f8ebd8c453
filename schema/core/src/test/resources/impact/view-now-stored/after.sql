drop view recent;
create materialized view recent as select m.id, m.body from message m;
