vacuum (analyze) purchase;
