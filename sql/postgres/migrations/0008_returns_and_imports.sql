-- When forms were sent, so that return windows can be judged; what each import took in and what it refused.

ALTER TABLE csat.response ADD COLUMN sent_at timestamptz;
COMMENT ON COLUMN csat.response.sent_at IS 'When the form was sent; the return window of the regime runs from here. Null where not recorded: then from forms_sent_on of its round, if that is.';
ALTER TABLE csat.round ADD COLUMN forms_sent_on date;
COMMENT ON COLUMN csat.round.forms_sent_on IS 'Day on which the forms of the round were sent, for those without a time of their own; null where not recorded.';

CREATE TABLE csat.import_run (
  organization_id uuid NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('responses', 'complaints')),
  source_system text NOT NULL,
  source_digest bytea CHECK (octet_length(source_digest) = 32),
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  rows_stored bigint NOT NULL CHECK (rows_stored >= 0),
  rows_already_stored bigint NOT NULL CHECK (rows_already_stored >= 0),
  rows_blank bigint NOT NULL CHECK (rows_blank BETWEEN 0 AND rows_stored + rows_already_stored),
  rows_left_out bigint NOT NULL CHECK (rows_left_out >= 0),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, import_id)
);
COMMENT ON TABLE csat.import_run IS 'One row an import stream that ended. What a row said is in no column, only how many rows there were.';
COMMENT ON COLUMN csat.import_run.source_system IS 'Source system of the first row; empty where no row was sent.';
COMMENT ON COLUMN csat.import_run.source_digest IS 'SHA-256 of the file, where the client gave it: of several imports of one file the last one counts.';
COMMENT ON COLUMN csat.import_run.rows_blank IS 'Rows stored, now or before, that answer no item.';
COMMENT ON COLUMN csat.import_run.rows_left_out IS 'Rows that the client left out on purpose.';

CREATE TABLE csat.import_refusal (
  organization_id uuid NOT NULL,
  import_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  refused_rows bigint NOT NULL CHECK (refused_rows > 0),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, import_id, reason),
  FOREIGN KEY (organization_id, import_id) REFERENCES csat.import_run
);
COMMENT ON TABLE csat.import_refusal IS 'How many rows of an import were refused for a reason, by the service or by the client that could not make sense of them.';

CALL csat.put_under_tenant_law('csat.import_run', false);
CALL csat.put_under_tenant_law('csat.import_refusal', false);
