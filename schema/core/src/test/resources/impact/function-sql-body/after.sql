create or replace function twice(a integer) returns integer language sql return a + a;
