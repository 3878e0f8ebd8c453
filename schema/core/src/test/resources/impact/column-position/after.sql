alter table message add moved integer;
update message set moved = b;
alter table message drop b;
alter table message rename moved to b;
