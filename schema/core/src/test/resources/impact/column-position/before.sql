create table message (a integer, b integer, c integer);
