alter table agent drop constraint agent_mail;
alter table agent add constraint agent_mail unique (mail) deferrable;
