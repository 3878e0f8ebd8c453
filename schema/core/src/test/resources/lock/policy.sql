create table message (id bigint primary key, author text, state varchar(10), stars integer);
create policy everything on message;
create policy open on message for select using (state in ('draft', 'sent'));
create policy own on message as restrictive for update to pg_monitor, pg_read_all_data
  using (author = current_user) with check (author = current_user and stars between 1 and 5);
create policy "two words" on message for insert with check (stars > 0);
alter table message enable row level security;
