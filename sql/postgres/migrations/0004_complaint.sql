-- Complaints: append-only events; the complaint row and its clocks are derived from them in the same transaction.

CREATE TABLE csat.complaint_number (
  organization_id uuid NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, year)
);
COMMENT ON TABLE csat.complaint_number IS 'Counter behind the human complaint number (投诉编号), per organisation and year of receipt.';

CREATE TABLE csat.complaint (
  organization_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  number text NOT NULL,
  source_system text NOT NULL,
  external_id text NOT NULL,
  content_digest bytea NOT NULL,
  regime_version_id uuid NOT NULL,
  channel text NOT NULL,
  complaint_category_id uuid NOT NULL,
  department_id uuid,
  offering_id uuid,
  description text NOT NULL,
  received_at timestamptz NOT NULL,
  customer_due_at timestamptz,
  state text NOT NULL CHECK (state IN ('registered', 'assigned', 'answered', 'closed')),
  assigned_to text,
  confirmed_at timestamptz,
  notified_at timestamptz,
  assigned_at timestamptz,
  answered_at timestamptz,
  verdict text CHECK (verdict IN ('satisfied', 'dissatisfied')),
  verdict_at timestamptz,
  closed_at timestamptz,
  reopened_at timestamptz,
  reopen_count integer NOT NULL DEFAULT 0,
  event_count integer NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, complaint_id),
  UNIQUE (organization_id, number),
  UNIQUE (organization_id, source_system, external_id),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version,
  FOREIGN KEY (organization_id, complaint_category_id) REFERENCES csat.complaint_category,
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department,
  FOREIGN KEY (organization_id, offering_id) REFERENCES csat.offering
);
CREATE INDEX complaint_by_receipt ON csat.complaint (organization_id, received_at, complaint_id);
COMMENT ON TABLE csat.complaint IS 'One row a complaint; every milestone is the last event of its kind, null where it has not come or its time is not known.';
COMMENT ON COLUMN csat.complaint.customer_due_at IS 'The time limit that the customer set, which prevails over the regime''s (R11.42).';

CREATE TABLE csat.complaint_event (
  organization_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('registered', 'defect_confirmed', 'notified', 'assigned', 'answered', 'verdict_satisfied', 'verdict_dissatisfied', 'effect_confirmed', 'closed', 'reopened', 'step')),
  step text,
  occurred_at timestamptz,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  role text,
  note text,
  request_id text,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, complaint_id, sequence),
  CHECK ((kind = 'step') = (step IS NOT NULL)),
  FOREIGN KEY (organization_id, complaint_id) REFERENCES csat.complaint
);
CREATE UNIQUE INDEX complaint_event_request ON csat.complaint_event (organization_id, request_id) WHERE request_id IS NOT NULL;
COMMENT ON TABLE csat.complaint_event IS 'What happened to a complaint, in order. Insert only.';
COMMENT ON COLUMN csat.complaint_event.occurred_at IS 'Null only for imported history whose source does not state the time.';
COMMENT ON COLUMN csat.complaint_event.step IS 'The regime''s step, e.g. stock-quarantine-ordered (R11.37); exactly where kind is step.';
COMMENT ON COLUMN csat.complaint_event.role IS 'The role of the regime in which the actor acted, e.g. process-auditor (R11.45).';

CREATE TABLE csat.complaint_clock (
  organization_id uuid NOT NULL,
  complaint_id uuid NOT NULL,
  clock_code text NOT NULL,
  started_at timestamptz,
  due_at timestamptz,
  met_at timestamptz,
  reported_outcome text CHECK (reported_outcome IN ('in_time', 'late')),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, complaint_id, clock_code),
  FOREIGN KEY (organization_id, complaint_id) REFERENCES csat.complaint
);
COMMENT ON TABLE csat.complaint_clock IS 'One row a complaint and time limit of its regime: when the clock started, when it is due, when it was met.';
COMMENT ON COLUMN csat.complaint_clock.reported_outcome IS 'Outcome stated by an imported source that gives no times; null where times decide.';

CALL csat.put_under_tenant_law('csat.complaint_number', true);
CALL csat.put_under_tenant_law('csat.complaint', true);
CALL csat.put_under_tenant_law('csat.complaint_event', false);
CALL csat.put_under_tenant_law('csat.complaint_clock', true);
