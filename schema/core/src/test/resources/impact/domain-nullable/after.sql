alter domain short drop not null;
