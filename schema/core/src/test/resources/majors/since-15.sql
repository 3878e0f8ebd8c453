-- Row filters.
create table news (id bigint primary key, body varchar(20), day date);
create publication first_news for table news where (id > 10 and id in (11, 12));
create publication bodies for table news (id, body) where (id between 1 and 9);
create view merged as select id from news where body in ('a', 'b') and regexp_like(body, '^a');
