alter table message alter data type jsonb using null;
