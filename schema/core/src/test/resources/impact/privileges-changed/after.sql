grant select on message to public;
