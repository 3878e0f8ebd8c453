create function totals() returns setof integer language sql as 'select 1';
