create view recent as select m.id, m.body from message m;
