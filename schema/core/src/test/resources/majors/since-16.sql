-- Constructors and predicates of SQL/JSON.
create table message (id bigint primary key, body text, data jsonb, constraint is_object check (body is json object), constraint is_unique check (body is not json array with unique keys));
create view built as select json_objectagg(id : body) as g, json_arrayagg(body order by id) as l from message group by id, data;
create view made as select json_object('id' : id, 'body' : body absent on null) as o, json_array(id, body) as a from message;
create view numbered as select 0x1f as hex, 0o17 as oct, 1_000 as grouped, any_value(id) as v from message group by ();
