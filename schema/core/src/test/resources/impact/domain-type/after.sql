drop domain short;
create domain short as integer;
