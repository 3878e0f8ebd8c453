alter function totals rows 5;
