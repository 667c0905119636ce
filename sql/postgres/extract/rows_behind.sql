-- What of the bound organisation a snapshot ($1) does not show: forms that were written or changed since, or committed late, and forms that were deleted. The cluster is named beside it,
-- as a snapshot says nothing of another one.
WITH behind AS (
  SELECT received_at FROM csat.response WHERE changed_xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(changed_xid, $1::pg_snapshot)
  UNION ALL
  SELECT NULL FROM csat.deleted_response WHERE changed_xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(changed_xid, $1::pg_snapshot)
)
SELECT count(*) AS row_count, min(received_at) AS oldest_received_at,
  (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier, (SELECT timeline_id FROM pg_control_checkpoint()) AS timeline
FROM behind
