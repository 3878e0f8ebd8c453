alter type mood add value 'glad';
-- next migration
create table diary (at date, mood mood default 'glad');
