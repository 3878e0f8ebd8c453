do $$ begin
  create role "role~";
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  create role "Other role~";
exception when duplicate_object or unique_violation then null;
end $$;
