CREATE TABEL message ();
