create function twice(a integer) returns integer language sql return a * 2;
