create table message (id integer, subject varchar(20), amount numeric(10, 2));
