create type mood as enum ('sad', 'happy');
create table message (id bigint primary key, mood mood);
