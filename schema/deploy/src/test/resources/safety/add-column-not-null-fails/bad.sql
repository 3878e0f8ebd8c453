alter table purchase add column channel text not null;
