alter index message_sent rename to message_sent_on;
