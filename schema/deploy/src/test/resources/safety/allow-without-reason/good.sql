-- plumbline:allow add-check-scans because nobody buys before the shop opens in May
alter table purchase add constraint total_positive check (total > 0);
