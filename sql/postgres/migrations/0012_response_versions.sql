-- A form that was finished later keeps the versions before it; imports tell rows extended from rows stored.

CREATE TABLE csat.response_version (
  organization_id uuid NOT NULL,
  response_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  round_id uuid NOT NULL,
  department_id uuid,
  customer text,
  responded_at timestamptz NOT NULL,
  sent_at timestamptz,
  received_at timestamptz NOT NULL,
  replaced_at timestamptz NOT NULL CHECK (replaced_at >= received_at),
  levels smallint[] NOT NULL,
  attributes jsonb,
  comment_positions smallint[] NOT NULL,
  comments text[] NOT NULL CHECK (cardinality(comments) = cardinality(comment_positions)),
  content_digest bytea NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, response_id, version)
);
COMMENT ON TABLE csat.response_version IS 'Earlier versions of forms that were finished later, as they were. They count nowhere: csat.response holds the version that counts.';
COMMENT ON COLUMN csat.response_version.version IS 'From 1, the first; the form in csat.response is the one after the last.';
COMMENT ON COLUMN csat.response_version.replaced_at IS 'When the next version was received.';

CALL csat.put_under_tenant_law('csat.response_version', false);
GRANT UPDATE ON csat.response, csat.response_comment TO csat_app;
COMMENT ON TABLE csat.response IS 'One row a returned form: its current version. Changed only by a later version, in one statement with the copy of the one before into csat.response_version.';

ALTER TABLE csat.import_run
  ADD COLUMN rows_extended bigint CHECK (rows_extended >= 0),
  DROP CONSTRAINT import_run_check,
  ADD CONSTRAINT import_run_rows_blank_check CHECK (rows_blank BETWEEN 0 AND rows_stored + rows_already_stored + coalesce(rows_extended, 0));
COMMENT ON COLUMN csat.import_run.rows_stored IS 'Rows newly stored; where rows_extended is null, those that extended something stored too.';
COMMENT ON COLUMN csat.import_run.rows_extended IS 'Rows that extended what was stored: a complaint by new events, a form by the version that was finished later. Null where not told apart.';
