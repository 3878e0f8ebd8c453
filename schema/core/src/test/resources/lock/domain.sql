create domain plain as text;
create domain required as integer not null;
create domain limited as varchar(20) default 'none';
create domain email as text collate "C" check (value ~ '^[^@]+@[^@]+$');
create domain tags as text[] default '{}';
create domain nested as required default 1;
