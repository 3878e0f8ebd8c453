create policy message_small on message using (id < 10);
