alter sequence ticket cache 50;
