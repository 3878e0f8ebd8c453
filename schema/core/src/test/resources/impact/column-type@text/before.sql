create table message (id integer primary key, number integer);
