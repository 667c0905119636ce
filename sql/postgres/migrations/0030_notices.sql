-- Notices to customers and staff: what was prepared, approved and published, and by which day it had to be.

CREATE TABLE csat.notice (
  organization_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  regime_version_id uuid NOT NULL,
  kind text NOT NULL,
  text_zh text NOT NULL,
  text_en text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('customers', 'departments', 'public')),
  round_id uuid,
  method text,
  measures text,
  deadline date,
  prepared_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('prepared', 'approved', 'published')),
  due_on date,
  published_on date,
  way text CHECK (way IN ('posted', 'letter', 'message', 'mail', 'newspaper')),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, notice_id),
  UNIQUE (organization_id, code),
  CHECK ((state = 'published') = (published_on IS NOT NULL) AND (published_on IS NULL) = (way IS NULL)),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version,
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round
);
COMMENT ON TABLE csat.notice IS 'Notices, care messages and open letters. Their texts stay here: they may name people.';
COMMENT ON COLUMN csat.notice.due_on IS 'The last day on which it may go out; null where the regime gives none, or what it is counted from has not happened.';

CREATE TABLE csat.notice_event (
  organization_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('prepared', 'approved', 'published')),
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, notice_id, sequence),
  FOREIGN KEY (organization_id, notice_id) REFERENCES csat.notice,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.notice_event IS 'What happened to each notice, in order.';

CALL csat.put_under_tenant_law('csat.notice', true);
CALL csat.put_under_tenant_law('csat.notice_event', false);

-- What an audit entry may be of grows by one; what other migrations have added stays.
DO $$
DECLARE
  known record;
BEGIN
  SELECT conname, pg_get_constraintdef(oid) AS definition INTO STRICT known FROM pg_constraint WHERE contypid = 'csat.audit_subject'::regtype AND contype = 'c';
  EXECUTE format('ALTER DOMAIN csat.audit_subject DROP CONSTRAINT %I', known.conname);
  EXECUTE 'ALTER DOMAIN csat.audit_subject ADD CONSTRAINT audit_subject_check '
    || replace(replace(known.definition, 'ARRAY[', 'ARRAY[''notice''::text, '), ' NOT VALID', '');
END $$;
