reindex table purchase;
