alter table message add constraint id_is_positive check (id > 0) not valid;
alter table message add constraint message_agent foreign key (agent_id) references agent;
alter table message add constraint message_once unique (id);
