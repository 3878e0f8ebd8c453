alter table message add kind text not null default 'plain';
