create table tag (name text, label text);
create unique index tag_name on tag (name);
