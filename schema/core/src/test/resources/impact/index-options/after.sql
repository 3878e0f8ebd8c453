alter index message_sent set (fillfactor = 70);
