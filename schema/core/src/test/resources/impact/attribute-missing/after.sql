alter type address drop attribute number;
