alter table message add note text;
