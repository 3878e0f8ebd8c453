alter table purchase add constraint one_at_a_time exclude using gist (period with &&);
