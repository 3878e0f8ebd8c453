create table message (id bigint, body text);
create view recent as select m.id, m.body from message m;
