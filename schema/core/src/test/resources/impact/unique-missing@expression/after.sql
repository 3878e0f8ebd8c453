alter table agent drop constraint agent_mail;
create unique index agent_mail on agent (lower(mail));
