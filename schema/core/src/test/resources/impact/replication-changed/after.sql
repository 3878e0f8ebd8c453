create publication changes for table message;
