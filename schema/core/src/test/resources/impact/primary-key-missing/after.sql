alter table agent drop constraint agent_pkey;
