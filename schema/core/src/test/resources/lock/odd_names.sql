create schema "select";
create table "select"."from" ("where" integer primary key, "order" text default 'x');
create table "Upper Case" ("Mixed" integer, "with.dot" integer, "with""quote" integer, "tab	bed" integer);
create table "two
lines" ("a
b" integer check ("a
b" > 0));
create table "back\slash" ("\u{41}" integer, "'" integer);
create table "😀" ("größe" integer, "名前" text);
create table " leading and trailing " (" " integer);
create table "right‮left" ("zero​width" integer);
create table abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789 (
  zyxwvutsrqponmlkjihgfedcba_zyxwvutsrqponmlkjihgfedcba_123456789 integer);
create index " = " on "select"."from" ("order", lower("order"));
create view "user" as select f."where", u."with.dot" from "select"."from" f cross join "Upper Case" u;
create function "do it"("in" "Upper Case") returns integer language sql as 'select 1';
create type "Mood:" as enum (':', ' ~ ', '    |');
