drop sequence ticket;
