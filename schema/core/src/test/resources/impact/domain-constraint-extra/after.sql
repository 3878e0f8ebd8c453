alter domain percentage add constraint at_most_hundred check (value <= 100);
