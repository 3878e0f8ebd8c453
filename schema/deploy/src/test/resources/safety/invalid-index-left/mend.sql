delete from purchase where number = 'A1';
