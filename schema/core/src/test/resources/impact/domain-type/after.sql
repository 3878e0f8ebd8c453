alter table message alter subject type text;
drop domain short;
create domain short as integer;
alter table message alter subject type short using null;
