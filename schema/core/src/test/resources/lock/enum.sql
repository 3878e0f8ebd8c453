create type mood as enum ('sad', 'ok', 'happy');
alter type mood add value 'so so' before 'ok';
create type none as enum ();
create type nothing as enum ('');
create type odd as enum (' leading', 'trailing ', 'it''s', 'two words', 'UPPER', E'two\nlines', 'back\slash', '😀', '=', '"');
create type "Odd name" as enum ('a');
