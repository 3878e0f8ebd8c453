drop index message_id;
alter table message add constraint message_key unique (id);
