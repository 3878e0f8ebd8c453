alter domain short rename to brief;
