-- Operational indicators beside the surveys: what they must keep, and what they came to. Employees answer surveys of their own.

ALTER DOMAIN csat.respondent_kind DROP CONSTRAINT respondent_kind_check;
ALTER DOMAIN csat.respondent_kind ADD CONSTRAINT respondent_kind_check CHECK (VALUE BETWEEN 1 AND 4);

CREATE TABLE csat.indicator_target (
  organization_id uuid NOT NULL,
  indicator_target_id uuid NOT NULL,
  indicator text NOT NULL CHECK (indicator ~ '^[A-Za-z0-9._-]{1,64}$'),
  operator text NOT NULL CHECK (operator IN ('at-least', 'more-than', 'at-most', 'less-than')),
  value numeric(20,6) NOT NULL,
  valid_from date NOT NULL,
  approved_by text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, indicator_target_id),
  UNIQUE (organization_id, indicator, valid_from)
);
COMMENT ON TABLE csat.indicator_target IS 'What an indicator must keep from a day on, where the regime gives no value itself; it ends where a later one begins.';

CREATE TABLE csat.indicator_value (
  organization_id uuid NOT NULL,
  indicator_value_id uuid NOT NULL,
  regime_version_id uuid NOT NULL,
  indicator text NOT NULL CHECK (indicator ~ '^[A-Za-z0-9._-]{1,64}$'),
  department_id uuid,
  period_start date NOT NULL,
  period_end date NOT NULL CHECK (period_end >= period_start),
  version integer NOT NULL CHECK (version > 0),
  numerator numeric(20,6) CHECK (numerator >= 0),
  denominator numeric(20,6) CHECK (denominator > 0),
  measured numeric(20,6),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, indicator_value_id),
  UNIQUE NULLS NOT DISTINCT (organization_id, indicator, period_start, period_end, department_id, version),
  CHECK ((numerator IS NULL) = (denominator IS NULL) AND (measured IS NULL) = (numerator IS NOT NULL)),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version,
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.indicator_value IS 'What an indicator came to in a period: a share of two counts, or a measured value. A correction is a further version; the last one counts.';
COMMENT ON COLUMN csat.indicator_value.regime_version_id IS 'The version under which it was recorded, by which it is judged.';
COMMENT ON COLUMN csat.indicator_value.department_id IS 'Null for the whole organisation.';

CALL csat.put_under_tenant_law('csat.indicator_target', true);
CALL csat.put_under_tenant_law('csat.indicator_value', false);

-- What an audit entry may be of grows by one; what other migrations have added stays.
DO $$
DECLARE
  known record;
BEGIN
  SELECT conname, pg_get_constraintdef(oid) AS definition INTO STRICT known FROM pg_constraint WHERE contypid = 'csat.audit_subject'::regtype AND contype = 'c';
  EXECUTE format('ALTER DOMAIN csat.audit_subject DROP CONSTRAINT %I', known.conname);
  EXECUTE 'ALTER DOMAIN csat.audit_subject ADD CONSTRAINT audit_subject_check '
    || replace(replace(known.definition, 'ARRAY[', 'ARRAY[''indicator''::text, '), ' NOT VALID', '');
END $$;
