create domain short as varchar(20);
