alter index agent_pkey set (fillfactor = 70);
