create table parent (tenant integer, id integer, primary key (tenant, id));
create table child (
  tenant integer, parent_id integer, code text,
  constraint child_code unique nulls not distinct (code),
  constraint child_parent foreign key (tenant, parent_id) references parent
    on delete set null (parent_id));
create table other_child (
  tenant integer default 0, parent_id integer default 0,
  constraint other_parent foreign key (tenant, parent_id) references parent
    on delete set default (tenant, parent_id));
