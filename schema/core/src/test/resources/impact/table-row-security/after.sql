alter table message enable row level security;
