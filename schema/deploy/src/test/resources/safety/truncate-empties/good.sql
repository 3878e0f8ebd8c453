delete from invoice where ctid in (select ctid from invoice limit 10000);
