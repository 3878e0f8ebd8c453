create sequence ticket as integer;
