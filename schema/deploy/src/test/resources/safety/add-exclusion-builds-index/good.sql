create table purchase_new (like purchase including all);
alter table purchase_new add constraint one_at_a_time exclude using gist (period with &&);
