drop table event_other;
