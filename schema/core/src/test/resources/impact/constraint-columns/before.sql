create table agent (id bigint primary key);
create table message (
  author bigint, reader bigint, constraint message_agent foreign key (author) references agent
);
