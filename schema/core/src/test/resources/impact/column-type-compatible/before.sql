create type mood as enum ('sad', 'happy');
create table message (id integer, subject varchar(20), mood mood, amount numeric(10, 2));
