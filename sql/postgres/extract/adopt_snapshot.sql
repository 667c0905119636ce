-- The statement takes a literal only; the marker is replaced by an id that PostgreSQL gave and that was checked for its form.
SET TRANSACTION SNAPSHOT 'snapshot_id'
