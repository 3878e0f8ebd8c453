alter domain address add constraint not_blank check (value <> '') not valid;
