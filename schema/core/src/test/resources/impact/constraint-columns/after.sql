alter table message drop constraint message_agent;
alter table message add constraint message_agent foreign key (reader) references agent;
