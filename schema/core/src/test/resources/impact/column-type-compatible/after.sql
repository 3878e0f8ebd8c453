alter table message
  alter id type bigint,
  alter subject type varchar(99),
  alter amount type numeric(10, 1);
