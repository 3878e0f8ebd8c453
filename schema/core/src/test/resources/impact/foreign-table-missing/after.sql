drop foreign table message;
