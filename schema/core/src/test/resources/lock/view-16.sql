-- Servers before 16 print the columns of a view of one table in another way.
create table person (id integer primary key, name text);
create view checked as select id, name from person where id > 0 with cascaded check option;
create view secured with (security_invoker = true, security_barrier) as select id from person;
