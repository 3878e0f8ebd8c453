alter table message alter mood type mood using null;
