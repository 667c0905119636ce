-- Everything that was committed before stands in the log before this place.
SELECT pg_current_wal_flush_lsn()::text AS position
