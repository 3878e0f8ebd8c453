alter type address rename to place;
