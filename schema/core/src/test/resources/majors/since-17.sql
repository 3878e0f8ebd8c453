-- Queries of SQL/JSON.
create table message (id bigint primary key, data jsonb);
create view asked as select json_value(data, '$.a' returning integer default 0 on empty) as v, json_query(data, '$.b' with wrapper) as q, json_exists(data, '$.c' error on error) as e, json_scalar(id) as s, json('{}') as j, json_serialize(data) as t from message;
create view tabled as select t.* from message, json_table(data, '$[*]' columns (n for ordinality, a integer path '$.a' default 1 on empty, nested path '$.x[*]' columns (b text path '$'))) t;
