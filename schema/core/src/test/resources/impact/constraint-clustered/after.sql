cluster agent using agent_pkey;
