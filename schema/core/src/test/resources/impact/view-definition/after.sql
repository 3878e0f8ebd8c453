create or replace view recent as select m.id, m.body from message m where m.id > 0;
