-- Exports the snapshot of this transaction for the sessions that stream beside it. Changes at or above the horizon belong to the next run.
SELECT pg_export_snapshot() AS snapshot_id, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon_xid
