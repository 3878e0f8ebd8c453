create type address as (street text);
