create event trigger refuse on ddl_command_start execute function refuse();
