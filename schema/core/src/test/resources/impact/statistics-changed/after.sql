create statistics message_people on author, reader from message;
