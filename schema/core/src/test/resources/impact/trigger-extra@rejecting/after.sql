create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end';
create trigger message_refuse before insert on message for each row execute function refuse();
