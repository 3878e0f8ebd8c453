alter table purchase add constraint purchase_number unique (number);
