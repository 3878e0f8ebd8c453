alter table message drop constraint message_agent;
