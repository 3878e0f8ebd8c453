-- CREATE TYPE: https://www.postgresql.org/docs/current/sql-createtype.html

-- case AS () without attributes
-- after
create type address as ();
-- report
-- HARMLESS composite type public.address: expected absent, found present

-- case AS (attribute_name data_type)
-- after
create type address as (street text, number integer);
-- report
-- HARMLESS composite type public.address: expected absent, found present

-- case AS (attribute_name data_type COLLATE collation)
-- after
create type address as (street text collate "C");
-- report
-- HARMLESS composite type public.address: expected absent, found present

-- case AS ENUM () without labels
-- after
create type severity as enum ();
-- report
-- HARMLESS enum public.severity: expected absent, found present

-- case AS ENUM ('label', ...)
-- after
create type severity as enum ('low', 'high');
-- report
-- HARMLESS enum public.severity: expected absent, found present

-- case AS RANGE (SUBTYPE)
-- after
create type text_range as range (subtype = text);
-- report
-- HARMLESS function public.text_multirange(): expected absent, found present
-- HARMLESS function public.text_multirange(public.text_range): expected absent, found present
-- HARMLESS function public.text_multirange(public.text_range[]): expected absent, found present
-- HARMLESS range type public.text_range: expected absent, found present
-- HARMLESS function public.text_range(text, text): expected absent, found present
-- HARMLESS function public.text_range(text, text, text): expected absent, found present
-- RISKY cast "public.text_range as public.text_multirange": expected absent, found present

-- case AS RANGE (SUBTYPE_OPCLASS)
-- after
create type text_range as range (subtype = text, subtype_opclass = text_pattern_ops);
-- report
-- HARMLESS function public.text_multirange(): expected absent, found present
-- HARMLESS function public.text_multirange(public.text_range): expected absent, found present
-- HARMLESS function public.text_multirange(public.text_range[]): expected absent, found present
-- HARMLESS range type public.text_range: expected absent, found present
-- HARMLESS function public.text_range(text, text): expected absent, found present
-- HARMLESS function public.text_range(text, text, text): expected absent, found present
-- RISKY cast "public.text_range as public.text_multirange": expected absent, found present

-- case AS RANGE (COLLATION)
-- after
create type text_range as range (subtype = text, collation = "C");
-- report
-- HARMLESS function public.text_multirange(): expected absent, found present
-- HARMLESS function public.text_multirange(public.text_range): expected absent, found present
-- HARMLESS function public.text_multirange(public.text_range[]): expected absent, found present
-- HARMLESS range type public.text_range: expected absent, found present
-- HARMLESS function public.text_range(text, text): expected absent, found present
-- HARMLESS function public.text_range(text, text, text): expected absent, found present
-- RISKY cast "public.text_range as public.text_multirange": expected absent, found present

-- case AS RANGE (CANONICAL)
create type version_range;
create function version_range_canonical(version_range) returns version_range
  language internal immutable strict as 'int4range_canonical';
-- after
create type version_range as range (subtype = integer, canonical = version_range_canonical);
-- report
-- HARMLESS function public.version_multirange(): expected absent, found present
-- HARMLESS function public.version_multirange(public.version_range): expected absent, found present
-- HARMLESS function public.version_multirange(public.version_range[]): expected absent, found present
-- RISKY base type public.version_range: expected present, found missing
-- HARMLESS range type public.version_range: expected absent, found present
-- HARMLESS function public.version_range(integer, integer): expected absent, found present
-- HARMLESS function public.version_range(integer, integer, text): expected absent, found present
-- RISKY cast "public.version_range as public.version_multirange": expected absent, found present

-- case AS RANGE (SUBTYPE_DIFF)
-- after
create type weight_range as range (subtype = double precision, subtype_diff = float8mi);
-- report
-- HARMLESS function public.weight_multirange(): expected absent, found present
-- HARMLESS function public.weight_multirange(public.weight_range): expected absent, found present
-- HARMLESS function public.weight_multirange(public.weight_range[]): expected absent, found present
-- HARMLESS range type public.weight_range: expected absent, found present
-- HARMLESS function public.weight_range(double precision, double precision): expected absent, found present
-- HARMLESS function public.weight_range(double precision, double precision, text): expected absent, found present
-- RISKY cast "public.weight_range as public.weight_multirange": expected absent, found present

-- case AS RANGE (MULTIRANGE_TYPE_NAME)
-- after
create type weight_range as range (
  subtype = double precision,
  multirange_type_name = weight_ranges
);
-- report
-- HARMLESS range type public.weight_range: expected absent, found present
-- HARMLESS function public.weight_range(double precision, double precision): expected absent, found present
-- HARMLESS function public.weight_range(double precision, double precision, text): expected absent, found present
-- HARMLESS function public.weight_ranges(): expected absent, found present
-- HARMLESS function public.weight_ranges(public.weight_range): expected absent, found present
-- HARMLESS function public.weight_ranges(public.weight_range[]): expected absent, found present
-- RISKY cast "public.weight_range as public.weight_ranges": expected absent, found present

-- case INPUT and OUTPUT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (input = message_id_in, output = message_id_out);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case RECEIVE
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create function message_id_receive(internal) returns message_id
  language internal stable strict as 'textrecv';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  receive = message_id_receive
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: receive expected none, found public.message_id_receive(internal)
-- RISKY base type public.message_id: shell expected yes, found no

-- case SEND
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create function message_id_send(message_id) returns bytea
  language internal stable strict as 'textsend';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  send = message_id_send
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: send expected none, found public.message_id_send(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case TYPMOD_IN
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  typmod_in = varchartypmodin
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: type modifier input expected none, found varchartypmodin(cstring[])

-- case TYPMOD_OUT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  typmod_in = varchartypmodin,
  typmod_out = varchartypmodout
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: type modifier input expected none, found varchartypmodin(cstring[])
-- RISKY base type public.message_id: type modifier output expected none, found varchartypmodout(integer)

-- case ANALYZE
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  analyze = ts_typanalyze
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: analyze expected none, found ts_typanalyze(internal)
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case SUBSCRIPT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  subscript = jsonb_subscript_handler
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: subscript expected none, found jsonb_subscript_handler(internal)

-- case INTERNALLENGTH
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  internallength = 16
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found 16
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case PASSEDBYVALUE
create type priority;
create function priority_in(cstring) returns priority
  language internal immutable strict as 'int2in';
create function priority_out(priority) returns cstring
  language internal immutable strict as 'int2out';
-- after
create type priority (
  input = priority_in,
  output = priority_out,
  internallength = 4,
  passedbyvalue
);
-- report
-- RISKY base type public.priority: alignment expected none, found int4
-- RISKY base type public.priority: input expected none, found public.priority_in(cstring)
-- RISKY base type public.priority: length expected none, found 4
-- RISKY base type public.priority: output expected none, found public.priority_out(public.priority)
-- RISKY base type public.priority: passed by value expected none, found yes
-- RISKY base type public.priority: shell expected yes, found no

-- case ALIGNMENT = char
create type priority;
create function priority_in(cstring) returns priority
  language internal immutable strict as 'int2in';
create function priority_out(priority) returns cstring
  language internal immutable strict as 'int2out';
-- after
create type priority (
  input = priority_in,
  output = priority_out,
  internallength = 2,
  alignment = char
);
-- report
-- RISKY base type public.priority: alignment expected none, found char
-- RISKY base type public.priority: input expected none, found public.priority_in(cstring)
-- RISKY base type public.priority: length expected none, found 2
-- RISKY base type public.priority: output expected none, found public.priority_out(public.priority)
-- RISKY base type public.priority: shell expected yes, found no

-- case ALIGNMENT = int2
create type priority;
create function priority_in(cstring) returns priority
  language internal immutable strict as 'int2in';
create function priority_out(priority) returns cstring
  language internal immutable strict as 'int2out';
-- after
create type priority (
  input = priority_in,
  output = priority_out,
  internallength = 2,
  alignment = int2
);
-- report
-- RISKY base type public.priority: alignment expected none, found int2
-- RISKY base type public.priority: input expected none, found public.priority_in(cstring)
-- RISKY base type public.priority: length expected none, found 2
-- RISKY base type public.priority: output expected none, found public.priority_out(public.priority)
-- RISKY base type public.priority: shell expected yes, found no

-- case ALIGNMENT = int4
create type priority;
create function priority_in(cstring) returns priority
  language internal immutable strict as 'int2in';
create function priority_out(priority) returns cstring
  language internal immutable strict as 'int2out';
-- after
create type priority (
  input = priority_in,
  output = priority_out,
  internallength = 2,
  alignment = int4
);
-- report
-- RISKY base type public.priority: alignment expected none, found int4
-- RISKY base type public.priority: input expected none, found public.priority_in(cstring)
-- RISKY base type public.priority: length expected none, found 2
-- RISKY base type public.priority: output expected none, found public.priority_out(public.priority)
-- RISKY base type public.priority: shell expected yes, found no

-- case ALIGNMENT = double
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  alignment = double
);
-- report
-- RISKY base type public.message_id: alignment expected none, found double
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case STORAGE = plain
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  like = text,
  storage = plain
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case STORAGE = external
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  storage = external
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: storage expected plain, found external

-- case STORAGE = extended
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  storage = extended
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: storage expected plain, found extended

-- case STORAGE = main
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  storage = main
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: storage expected plain, found main

-- case LIKE
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (input = message_id_in, output = message_id_out, like = bigint);
-- report
-- RISKY base type public.message_id: alignment expected none, found double
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found 8
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: passed by value expected none, found yes
-- RISKY base type public.message_id: shell expected yes, found no

-- case CATEGORY
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  category = 'S'
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: category expected U, found S
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case PREFERRED
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  category = 'm',
  preferred = true
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: category expected U, found m
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: preferred expected none, found yes
-- RISKY base type public.message_id: shell expected yes, found no

-- case DEFAULT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  default = 'none'
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: default expected none, found none
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case ELEMENT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  internallength = 16,
  element = integer
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: element expected none, found integer
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found 16
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no
-- RISKY base type public.message_id: subscript expected none, found raw_array_subscript_handler(internal)

-- case DELIMITER
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  delimiter = ';'
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: delimiter expected ,, found ;
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case COLLATABLE
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
-- after
create type message_id (
  input = message_id_in,
  output = message_id_out,
  collatable = true
);
-- report
-- RISKY base type public.message_id: alignment expected none, found int4
-- RISKY base type public.message_id: collatable expected none, found yes
-- RISKY base type public.message_id: input expected none, found public.message_id_in(cstring)
-- RISKY base type public.message_id: length expected none, found variable
-- RISKY base type public.message_id: output expected none, found public.message_id_out(public.message_id)
-- RISKY base type public.message_id: shell expected yes, found no

-- case CREATE TYPE name (a shell type)
-- after
create type message_id;
-- report
-- HARMLESS base type public.message_id: expected absent, found present
