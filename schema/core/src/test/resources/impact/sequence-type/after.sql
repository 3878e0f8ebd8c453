alter sequence ticket as bigint;
