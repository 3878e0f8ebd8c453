alter table message
  alter id type text,
  alter body type jsonb using body::jsonb,
  alter code type uuid using code::uuid;
