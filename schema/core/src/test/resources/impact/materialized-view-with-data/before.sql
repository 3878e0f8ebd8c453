create table message (id bigint, body text);
create materialized view recent as select m.id, m.body from message m with no data;
