alter table message alter sent_at type timestamptz;
