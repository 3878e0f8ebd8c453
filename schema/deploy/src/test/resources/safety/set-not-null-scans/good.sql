alter table customer add constraint email_not_null check (email is not null) not valid;
-- next migration
alter table customer validate constraint email_not_null;
alter table customer alter column email set not null;
alter table customer drop constraint email_not_null;
