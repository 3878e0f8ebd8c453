alter domain short set not null;
