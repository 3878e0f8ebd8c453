alter table message rename constraint body_is_short to body_length;
