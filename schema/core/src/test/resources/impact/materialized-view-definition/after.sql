drop materialized view recent;
create materialized view recent as select m.id, upper(m.body) as body from message m;
