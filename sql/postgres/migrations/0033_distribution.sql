-- Forms handed out batch by batch, to whom, what was confirmed and handed back.

ALTER TABLE csat.round ADD COLUMN forms_distributed bigint NOT NULL DEFAULT 0 CHECK (forms_distributed >= 0);
COMMENT ON COLUMN csat.round.forms_sent IS 'Forms handed out before or at the opening; null where not counted. Those of the batches recorded since are in forms_distributed.';
COMMENT ON COLUMN csat.round.forms_distributed IS 'Forms of the batches in csat.round_distribution, added up as they are recorded.';

ALTER TABLE csat.round_event DROP CONSTRAINT round_event_kind_check;
ALTER TABLE csat.round_event ADD CONSTRAINT round_event_kind_check CHECK (kind IN ('opened', 'closed', 'distributed', 'receipt-confirmed', 'handed-back'));

CREATE TABLE csat.round_distribution (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  batch text NOT NULL CHECK (batch ~ '^[A-Za-z0-9._-]{1,64}$'),
  sent_at timestamptz NOT NULL,
  forms integer NOT NULL CHECK (forms > 0),
  named_forms integer NOT NULL CHECK (named_forms IN (0, forms)),
  channel text,
  distributor text CHECK (distributor ~ '^[A-Za-z0-9._-]{1,64}$'),
  department_id uuid,
  handed_out_by_id uuid,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, batch),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round,
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department,
  FOREIGN KEY (organization_id, handed_out_by_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.round_distribution IS 'Forms that were handed out together. Insert only.';
COMMENT ON COLUMN csat.round_distribution.named_forms IS 'How many of them went to members in csat.sent_form: all or none.';
COMMENT ON COLUMN csat.round_distribution.distributor IS 'Code of the person who handed them out, no personal data; null where not recorded.';
COMMENT ON COLUMN csat.round_distribution.department_id IS 'Whose customers were given them; null where not recorded.';
COMMENT ON COLUMN csat.round_distribution.handed_out_by_id IS 'The department that hands out and collects; null where not recorded.';

CREATE TABLE csat.sent_form (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  member text NOT NULL CHECK (member ~ '^[A-Za-z0-9._-]{1,64}$'),
  batch text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, member),
  FOREIGN KEY (organization_id, round_id, batch) REFERENCES csat.round_distribution
);
COMMENT ON TABLE csat.sent_form IS 'Who was given a form of a batch: a member by customer code, one form a round. Insert only.';

CREATE TABLE csat.form_receipt (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  member text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, member),
  FOREIGN KEY (organization_id, round_id, member) REFERENCES csat.sent_form
);
COMMENT ON TABLE csat.form_receipt IS 'When a member confirmed the receipt of the form, the first time. Insert only.';

CREATE TABLE csat.form_hand_back (
  organization_id uuid NOT NULL,
  hand_back_id uuid NOT NULL,
  round_id uuid NOT NULL,
  handed_back_at timestamptz NOT NULL,
  forms integer NOT NULL CHECK (forms > 0),
  distributor text CHECK (distributor ~ '^[A-Za-z0-9._-]{1,64}$'),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, hand_back_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round
);
COMMENT ON TABLE csat.form_hand_back IS 'Collected forms that were handed back. Insert only.';
COMMENT ON COLUMN csat.form_hand_back.distributor IS 'Code of the person who handed them back, no personal data; null where not recorded.';

CALL csat.put_under_tenant_law('csat.round_distribution', false);
CALL csat.put_under_tenant_law('csat.sent_form', false);
CALL csat.put_under_tenant_law('csat.form_receipt', false);
CALL csat.put_under_tenant_law('csat.form_hand_back', false);
