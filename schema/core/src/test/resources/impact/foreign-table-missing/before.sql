create extension file_fdw;
create server here foreign data wrapper file_fdw;
create foreign table message (id bigint) server here options (filename '/dev/null');
