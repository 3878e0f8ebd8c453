drop trigger guard on message;
