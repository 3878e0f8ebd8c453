alter function total cost 5;
