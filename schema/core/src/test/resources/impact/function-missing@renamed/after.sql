alter function count_messages rename to count_letters;
