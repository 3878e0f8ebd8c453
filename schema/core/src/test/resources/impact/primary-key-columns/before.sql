create table message (tenant bigint, id bigint, constraint message_key primary key (id));
