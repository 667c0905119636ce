-- Exports the snapshot of this transaction for the sessions that stream beside it. Changes at or above the horizon belong to the next run;
-- horizons are numbers of one cluster, which is named beside them.
SELECT pg_export_snapshot() AS snapshot_id, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon_xid,
  (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier
