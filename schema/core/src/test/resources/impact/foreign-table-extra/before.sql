create foreign data wrapper files;
create server here foreign data wrapper files;
create table agent (id bigint primary key);
