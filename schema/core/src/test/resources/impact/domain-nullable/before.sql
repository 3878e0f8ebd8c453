create domain short as varchar(20) not null;
