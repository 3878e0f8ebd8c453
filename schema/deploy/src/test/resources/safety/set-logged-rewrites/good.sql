create unlogged table purchase_new (like purchase including all);
