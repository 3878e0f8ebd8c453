alter table agent rename constraint agent_mail to agent_mail_key;
alter table agent rename constraint agent_pkey to agent_key;
