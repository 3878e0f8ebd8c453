create domain short as varchar(20);
create table message (id bigint primary key, title short);
