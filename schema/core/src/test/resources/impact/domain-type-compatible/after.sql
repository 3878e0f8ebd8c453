drop domain short;
create domain short as varchar(10);
