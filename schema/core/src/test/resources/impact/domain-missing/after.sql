drop domain short;
