-- is_current: not followed by a later import of the same file.
SELECT
  import_id, kind, source_system, finished_at, finished_at::date AS finished_day,
  rows_stored, rows_extended, rows_already_stored, rows_blank, rows_left_out,
  row_number() OVER (PARTITION BY organization_id, kind, coalesce(source_digest, uuid_send(import_id)) ORDER BY finished_at DESC, import_id DESC) = 1 AS is_current
FROM csat.import_run
