drop materialized view recent;
create table recent (id bigint, body text);
