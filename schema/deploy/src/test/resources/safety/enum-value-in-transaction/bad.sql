alter type mood add value 'glad';
create table diary (at date, mood mood default 'glad');
