-- Bytes of the log of this cell that the other one has not taken in up to a place, or up to now.
SELECT greatest(0, pg_wal_lsn_diff(coalesce(@position::pg_lsn, pg_current_wal_flush_lsn()), confirmed_flush_lsn))::bigint AS bytes
FROM pg_replication_slots
WHERE slot_name = @name
