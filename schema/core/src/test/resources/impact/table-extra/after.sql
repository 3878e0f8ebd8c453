create table draft (id bigserial primary key, body text not null);
