alter table message drop subject;
