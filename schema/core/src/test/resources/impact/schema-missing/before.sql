create schema chat;
create table chat.message (id bigint);
