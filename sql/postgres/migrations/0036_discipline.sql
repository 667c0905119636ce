-- What surveyors declare of rounds, and fraud that was found.

ALTER TABLE csat.round_event DROP CONSTRAINT round_event_kind_check;
ALTER TABLE csat.round_event ADD CONSTRAINT round_event_kind_check CHECK (kind IN (
  'opened', 'closed', 'distributed', 'receipt-confirmed', 'handed-back', 'back-check-drawn', 'frame-put', 'sample-drawn', 'milestone-reached', 'corrected', 'discipline-declared',
  'fraud-reported'));

CREATE TABLE csat.discipline_declaration (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  surveyor text NOT NULL CHECK (surveyor ~ '^[A-Za-z0-9._-]{1,64}$'),
  person_id uuid NOT NULL,
  discipline text[] NOT NULL CHECK (cardinality(discipline) > 0),
  declared_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, surveyor),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.discipline_declaration IS 'What surveyors declared of a round, all that the regime has declared. Insert only.';
COMMENT ON COLUMN csat.discipline_declaration.surveyor IS 'Code of the person, as batches name who handed them out; no personal data.';

CREATE TABLE csat.fraud_finding (
  organization_id uuid NOT NULL,
  fraud_finding_id uuid NOT NULL,
  round_id uuid NOT NULL,
  distributor text CHECK (distributor ~ '^[A-Za-z0-9._-]{1,64}$'),
  finding text NOT NULL CHECK (finding <> ''),
  penalty text NOT NULL CHECK (penalty <> ''),
  person_id uuid,
  reported_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, fraud_finding_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.fraud_finding IS 'Fraud that was found in closed rounds. Insert only.';
COMMENT ON COLUMN csat.fraud_finding.distributor IS 'Code of the surveyor whose forms they are; null for one form that was named itself.';
COMMENT ON COLUMN csat.fraud_finding.finding IS 'What was found; no personal data.';
COMMENT ON COLUMN csat.fraud_finding.penalty IS 'What follows by the survey plan; no personal data.';

CREATE TABLE csat.fraud_form (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  response_id uuid NOT NULL,
  fraud_finding_id uuid NOT NULL,
  left_out boolean NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, response_id),
  FOREIGN KEY (organization_id, fraud_finding_id) REFERENCES csat.fraud_finding
);
COMMENT ON TABLE csat.fraud_form IS 'The forms of fraud, each by its first finding. Insert only.';
COMMENT ON COLUMN csat.fraud_form.left_out IS 'Whether the regime leaves it out of the results.';
COMMENT ON COLUMN csat.response.scored IS 'False for a form that the back-check found fabricated or that is fraud, where the regime leaves those out (R01.16). Derived from csat.form_check and csat.fraud_form in one transaction.';

CALL csat.put_under_tenant_law('csat.discipline_declaration', false);
CALL csat.put_under_tenant_law('csat.fraud_finding', false);
CALL csat.put_under_tenant_law('csat.fraud_form', false);
