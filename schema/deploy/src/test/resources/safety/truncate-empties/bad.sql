truncate invoice;
