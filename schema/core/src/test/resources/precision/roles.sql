do $$ begin
  create role "role~";
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  create role "Some role~";
exception when duplicate_object or unique_violation then null;
end $$;
