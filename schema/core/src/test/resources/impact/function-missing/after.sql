drop function count_messages;
