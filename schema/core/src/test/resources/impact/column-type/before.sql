create table message (id integer, body text, code text);
