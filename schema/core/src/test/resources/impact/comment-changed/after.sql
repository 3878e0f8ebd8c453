comment on table message is 'what was said';
