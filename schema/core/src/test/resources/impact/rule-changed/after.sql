create rule message_kept as on delete to message do instead nothing;
