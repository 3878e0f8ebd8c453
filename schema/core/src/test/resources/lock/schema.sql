create schema billing;
create schema "Sales 2024";
create schema "dotted.name";
create schema "quo""ted";
create schema "select";
create schema "straße";
create schema "😀";
-- 63 bytes are as long as a name can be.
create schema abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789;
