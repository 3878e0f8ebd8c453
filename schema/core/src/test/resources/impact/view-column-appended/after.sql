create or replace view recent as select m.id, m.body, length(m.body) as size from message m;
