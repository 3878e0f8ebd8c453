drop procedure count_messages;
