insert into purchase (number) values ('A1'), ('A1');
