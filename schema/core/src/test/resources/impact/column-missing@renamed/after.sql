alter table message rename body to content;
