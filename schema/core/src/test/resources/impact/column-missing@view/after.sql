alter view letter rename body to content;
