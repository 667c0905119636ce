-- An import that ended, with how many of its rows were refused for each reason.
WITH
run AS (
  INSERT INTO csat.import_run (
    organization_id, import_id, kind, source_system, source_digest, started_at, finished_at, rows_stored, rows_extended, rows_already_stored, rows_blank, rows_left_out
  )
  VALUES (
    @organization_id, @import_id, @kind, @source_system, @source_digest, @started_at, @finished_at, @rows_stored, @rows_extended, @rows_already_stored, @rows_blank, @rows_left_out
  )
)
INSERT INTO csat.import_refusal (organization_id, import_id, reason, refused_rows)
SELECT @organization_id, @import_id, reason, refused_rows
FROM unnest(@reasons::text[], @refused_rows::bigint[]) AS refused (reason, refused_rows)
