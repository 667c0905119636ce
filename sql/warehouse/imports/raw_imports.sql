-- Imports that ended and what they refused, as the source holds them.
CREATE TABLE raw.import_run (
  import_id UUID, kind VARCHAR, source_system VARCHAR, finished_at TIMESTAMPTZ, finished_day DATE, rows_stored BIGINT, rows_extended BIGINT,
  rows_already_stored BIGINT, rows_blank BIGINT, rows_left_out BIGINT, is_current BOOLEAN);
CREATE TABLE raw.import_refusal (import_id UUID, reason VARCHAR, refused_rows BIGINT);
