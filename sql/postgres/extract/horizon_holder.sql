-- The transaction that holds the horizon back: the oldest of the cluster that has written, or is prepared, and has not ended. Everybody sees who holds it; when it began is shown
-- to a superuser, its own user and members of pg_read_all_stats alone.
WITH horizon AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xid)
SELECT horizon.xid::text AS xid, session.pid, session.application_name AS application, session.xact_start AS begun_at
FROM horizon JOIN pg_stat_activity AS session ON session.backend_xid = horizon.xid::xid
UNION ALL
SELECT horizon.xid::text, NULL, 'prepared transaction ' || prepared.gid, prepared.prepared
FROM horizon JOIN pg_prepared_xacts AS prepared ON prepared.transaction = horizon.xid::xid
