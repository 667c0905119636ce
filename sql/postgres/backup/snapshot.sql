-- Exports the snapshot of this transaction, so that others can read the very rows that the backup holds while it is open.
SELECT
  pg_export_snapshot() AS snapshot_id,
  current_setting('server_version') AS server_version,
  (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier
