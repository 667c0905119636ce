-- What a round has reached in its processing, and what was corrected of it.

ALTER TABLE csat.round_event DROP CONSTRAINT round_event_kind_check;
ALTER TABLE csat.round_event ADD CONSTRAINT round_event_kind_check CHECK (kind IN (
  'opened', 'closed', 'distributed', 'receipt-confirmed', 'handed-back', 'back-check-drawn', 'frame-put', 'sample-drawn', 'milestone-reached', 'corrected'));

CREATE TABLE csat.round_milestone (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  event text NOT NULL CHECK (event ~ '^[a-z0-9-]{1,64}$'),
  reached_at timestamptz NOT NULL,
  role text,
  person_id uuid,
  recorded_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, event),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.round_milestone IS 'Milestones of rounds, one of an event.';
COMMENT ON COLUMN csat.round_milestone.event IS 'Code of the event: a common one of rounds, or one that a survey deadline of the regime names.';
COMMENT ON COLUMN csat.round_milestone.role IS 'Role of the regime in which it was recorded; null where none was named.';
COMMENT ON COLUMN csat.round_milestone.person_id IS 'Who recorded it; null where a system did.';

CREATE TABLE csat.round_correction (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  field text NOT NULL,
  value_before text NOT NULL,
  value text NOT NULL CHECK (value <> value_before),
  reason text NOT NULL CHECK (reason <> ''),
  person_id uuid,
  corrected_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, sequence),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.round_correction IS 'Corrections of counts and dates of rounds, in their order. Insert only.';
COMMENT ON COLUMN csat.round_correction.field IS 'forms_sent, forms_sent_on, or the event of a milestone.';
COMMENT ON COLUMN csat.round_correction.value_before IS 'The value before, as it was written down; empty where there was none.';
COMMENT ON COLUMN csat.round_correction.reason IS 'Why; no personal data.';
COMMENT ON COLUMN csat.round_correction.person_id IS 'Who corrected it; null where a system did.';

CALL csat.put_under_tenant_law('csat.round_milestone', true);
CALL csat.put_under_tenant_law('csat.round_correction', false);
