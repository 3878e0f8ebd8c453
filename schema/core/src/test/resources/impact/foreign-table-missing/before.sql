create foreign data wrapper files;
create server here foreign data wrapper files;
create foreign table message (id bigint) server here;
