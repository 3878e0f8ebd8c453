alter domain percentage drop constraint at_least_zero;
