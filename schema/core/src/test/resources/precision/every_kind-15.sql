create table "schema~"."published~" ("id~" bigint primary key, "text~" varchar(20));
create publication "filtered~" for table "schema~"."published~" ("id~", "text~")
  where ("id~" > 1 and "text~" = 'text~');
create publication "of schema~" for tables in schema "schema~";
alter table "schema~"."published~" add constraint "nulls~" unique nulls not distinct ("text~");
