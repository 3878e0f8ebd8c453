alter table message alter mood type text;
