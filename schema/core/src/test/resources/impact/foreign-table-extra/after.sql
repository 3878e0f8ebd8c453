create foreign table message (id bigint) server here;
