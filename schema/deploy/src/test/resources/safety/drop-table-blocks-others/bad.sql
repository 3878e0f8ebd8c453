drop table invoice;
