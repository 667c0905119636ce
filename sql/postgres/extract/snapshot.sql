-- Exports the snapshot of this transaction for the sessions that stream beside it. Changes at or above the horizon belong to the next run;
-- horizons are numbers of one cluster and of one course of its life, which a restore to an earlier moment leaves: both are named beside them.
SELECT pg_export_snapshot() AS snapshot_id, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon_xid, pg_current_snapshot()::text AS source_snapshot,
  (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier,
  (SELECT timeline_id FROM pg_control_checkpoint()) AS timeline
