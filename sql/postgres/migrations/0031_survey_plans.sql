-- Survey plans 策划书: written, submitted, decided and sent to departments before a survey is opened. The row is derived from the events in the same transaction.

CREATE TABLE csat.survey_plan (
  organization_id uuid NOT NULL,
  survey_plan_id uuid NOT NULL,
  code text NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  regime_version_id uuid NOT NULL,
  survey_kinds text[] NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL,
  content_codes text[] NOT NULL,
  content_texts text[] NOT NULL,
  questionnaire_version_id uuid,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'issued')),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, survey_plan_id),
  UNIQUE (organization_id, code),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version,
  FOREIGN KEY (organization_id, questionnaire_version_id) REFERENCES csat.questionnaire_version,
  CHECK (period_end >= period_start),
  CHECK (cardinality(content_codes) = cardinality(content_texts))
);
COMMENT ON TABLE csat.survey_plan IS 'A survey plan. state is derived from csat.survey_plan_event in the same transaction.';
COMMENT ON COLUMN csat.survey_plan.survey_kinds IS 'The survey kinds of the regime that it is for; empty for every kind.';
COMMENT ON COLUMN csat.survey_plan.content_texts IS 'What it says, in the order of content_codes; no personal data.';
COMMENT ON COLUMN csat.survey_plan.questionnaire_version_id IS 'The questionnaire version that it decides on; null for none.';

CREATE TABLE csat.survey_plan_event (
  organization_id uuid NOT NULL,
  survey_plan_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('written', 'submitted', 'approved', 'rejected', 'issued')),
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  role text,
  detail jsonb NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, survey_plan_id, sequence),
  FOREIGN KEY (organization_id, survey_plan_id) REFERENCES csat.survey_plan,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.survey_plan_event IS 'What happened to survey plans. Insert only.';
COMMENT ON COLUMN csat.survey_plan_event.person_id IS 'Who did it; null where a system did.';
COMMENT ON COLUMN csat.survey_plan_event.role IS 'Role of the regime in which it was done; null where none was named.';
COMMENT ON COLUMN csat.survey_plan_event.detail IS 'written: the whole content; rejected: reason; issued: departments, by their codes.';

ALTER TABLE csat.round
  ADD COLUMN survey_plan_id uuid,
  ADD FOREIGN KEY (organization_id, survey_plan_id) REFERENCES csat.survey_plan;
COMMENT ON COLUMN csat.round.survey_plan_id IS 'The survey plan that it was opened by; null for none.';

CALL csat.put_under_tenant_law('csat.survey_plan', true);
CALL csat.put_under_tenant_law('csat.survey_plan_event', false);

-- What an audit entry may be of grows by one; what other migrations have added stays.
DO $$
DECLARE
  known record;
BEGIN
  SELECT conname, pg_get_constraintdef(oid) AS definition INTO STRICT known FROM pg_constraint WHERE contypid = 'csat.audit_subject'::regtype AND contype = 'c';
  EXECUTE format('ALTER DOMAIN csat.audit_subject DROP CONSTRAINT %I', known.conname);
  EXECUTE 'ALTER DOMAIN csat.audit_subject ADD CONSTRAINT audit_subject_check '
    || replace(replace(known.definition, 'ARRAY[', 'ARRAY[''survey-plan''::text, '), ' NOT VALID', '');
END $$;
