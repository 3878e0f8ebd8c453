drop view recent;
create view recent as select m.id::text as id, m.body from message m;
