alter domain short set default 'x';
