create table agent (id bigint primary key, mail text, constraint agent_mail unique (mail));
