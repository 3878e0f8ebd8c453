create extension pg_trgm;
create schema extras;
create extension intarray schema extras;
create extension "uuid-ossp" schema extras;
