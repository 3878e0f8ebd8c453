create sequence numbers;
create table message (id bigint not null default nextval('numbers'));
