-- The life of targets: drawn up, decided, published, broken down, assessed. Those there were had been approved before they were entered.

ALTER TABLE csat.target
  ADD COLUMN state text NOT NULL DEFAULT 'approved' CHECK (state IN ('proposed', 'rejected', 'approved', 'published', 'broken-down', 'unsuitable')),
  ADD COLUMN proposed_valid_to date,
  ADD COLUMN proposed_percent numeric(7,4) CHECK (proposed_percent BETWEEN 0 AND 100),
  ADD COLUMN proposed_method text,
  ADD COLUMN proposed_computed numeric,
  ADD COLUMN proposed_rounds text[] NOT NULL DEFAULT '{}',
  ADD COLUMN proposed_results numeric[] NOT NULL DEFAULT '{}',
  ADD COLUMN proposed_reason text NOT NULL DEFAULT '',
  ADD COLUMN computed_percent numeric,
  ADD COLUMN published_at timestamptz,
  ADD COLUMN departments text[] NOT NULL DEFAULT '{}',
  ADD COLUMN department_percents numeric(7,4)[] NOT NULL DEFAULT '{}',
  ADD COLUMN assessed_at timestamptz,
  ADD COLUMN suitable boolean,
  ADD COLUMN contradicted boolean NOT NULL DEFAULT false,
  ADD COLUMN changed_unapproved boolean NOT NULL DEFAULT false,
  ALTER COLUMN value_percent DROP NOT NULL,
  ALTER COLUMN method DROP NOT NULL,
  ALTER COLUMN approved_by DROP NOT NULL,
  ADD CHECK ((value_percent IS NULL) = (method IS NULL) AND (value_percent IS NULL) = (approved_by IS NULL)),
  ADD CHECK (value_percent IS NOT NULL OR state IN ('proposed', 'rejected')),
  ADD CHECK ((proposed_percent IS NULL) = (proposed_method IS NULL) AND (proposed_percent IS NULL) = (proposed_valid_to IS NULL)),
  ADD CHECK (proposed_valid_to >= valid_from),
  ADD CHECK (cardinality(departments) = cardinality(department_percents)),
  ADD CHECK (cardinality(proposed_rounds) = cardinality(proposed_results)),
  ADD CHECK ((assessed_at IS NULL) = (suitable IS NULL));
ALTER TABLE csat.target ALTER COLUMN state DROP DEFAULT;
COMMENT ON TABLE csat.target IS 'Targets for degree and rate (R08.32), with the method that set them (R08.33): the approved value, which holds, and beside it the one that is drawn up and not decided.';
COMMENT ON COLUMN csat.target.value_percent IS 'The approved value; null before the first approval.';
COMMENT ON COLUMN csat.target.approved_by IS 'Who approved it: a role of the regime where it names one.';
COMMENT ON COLUMN csat.target.proposed_percent IS 'The value that is drawn up and not decided, or was rejected; null for none.';
COMMENT ON COLUMN csat.target.proposed_computed IS 'What the regime''s method gave for it, unrounded; null where it gave nothing.';
COMMENT ON COLUMN csat.target.proposed_rounds IS 'Codes of the rounds whose results the method looked at, oldest first.';
COMMENT ON COLUMN csat.target.proposed_results IS 'Their results in percent.';
COMMENT ON COLUMN csat.target.proposed_reason IS 'Why the value is what it is; no personal data.';
COMMENT ON COLUMN csat.target.computed_percent IS 'What the method gave for the approved value, unrounded; null where it gave nothing.';
COMMENT ON COLUMN csat.target.published_at IS 'When the approved value was made known; null before.';
COMMENT ON COLUMN csat.target.departments IS 'Codes of the departments that it is broken down to.';
COMMENT ON COLUMN csat.target.department_percents IS 'Their values, in the order of the codes.';
COMMENT ON COLUMN csat.target.assessed_at IS 'When the approved value was last assessed; null before.';
COMMENT ON COLUMN csat.target.suitable IS 'What that assessment said.';
COMMENT ON COLUMN csat.target.contradicted IS 'Whether that assessment names information of customers that contradicts it (R21.12).';
COMMENT ON COLUMN csat.target.changed_unapproved IS 'Whether its value was set anew without an approval (R21.12).';

CREATE TABLE csat.target_event (
  organization_id uuid NOT NULL,
  target_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('set', 'proposed', 'approved', 'rejected', 'published', 'broken-down', 'assessed')),
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  role text,
  detail jsonb NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, target_id, sequence),
  FOREIGN KEY (organization_id, target_id) REFERENCES csat.target,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.target_event IS 'What happened to targets since their life is recorded. Insert only.';
COMMENT ON COLUMN csat.target_event.person_id IS 'Who did it; null where a system did.';
COMMENT ON COLUMN csat.target_event.role IS 'Role of the regime in which it was done; null where none was named.';
COMMENT ON COLUMN csat.target_event.detail IS 'set, proposed, approved: the value; rejected: reason; published: departments, by their codes; broken-down: departments and their values; assessed: suitable, reason and the information that contradicts it.';

CALL csat.put_under_tenant_law('csat.target_event', false);
