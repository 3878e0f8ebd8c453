alter index log_level attach partition log_old_level;
