-- The directory of an organisation: regimes in force, departments, items, competitors, offerings, complaint categories, targets.

CREATE TABLE csat.regime_version (
  organization_id uuid NOT NULL,
  regime_version_id uuid NOT NULL,
  regime_id text NOT NULL,
  regime_code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  content text NOT NULL,
  content_digest bytea NOT NULL,
  adopted_at timestamptz NOT NULL DEFAULT now(),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, regime_version_id),
  UNIQUE (organization_id, regime_code, version),
  UNIQUE (organization_id, regime_code, content_digest)
);
COMMENT ON TABLE csat.regime_version IS 'Immutable copy of a regime file at the moment of adoption; rounds and complaints keep the version they were born under.';
COMMENT ON COLUMN csat.regime_version.version IS 'Counts the adopted versions of one regime_code in one organisation, from 1.';

CREATE TABLE csat.regime_adoption (
  organization_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('survey', 'complaint')),
  regime_version_id uuid NOT NULL,
  adopted_at timestamptz NOT NULL DEFAULT now(),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, purpose),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version
);
COMMENT ON TABLE csat.regime_adoption IS 'Which regime version governs new rounds and which governs new complaints.';

CREATE TABLE csat.department (
  organization_id uuid NOT NULL,
  department_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  position integer NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, department_id),
  UNIQUE (organization_id, code)
);

CREATE TABLE csat.item (
  organization_id uuid NOT NULL,
  item_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  department_id uuid NOT NULL,
  topic text,
  position integer NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, item_id),
  UNIQUE (organization_id, code),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON COLUMN csat.item.department_id IS 'The department that owns the item and answers for its rating.';
COMMENT ON COLUMN csat.item.topic IS 'Topic of the regime that the item covers (R08.19), null where none.';

CREATE TABLE csat.competitor (
  organization_id uuid NOT NULL,
  competitor_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, competitor_id),
  UNIQUE (organization_id, code)
);

CREATE TABLE csat.offering (
  organization_id uuid NOT NULL,
  offering_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, offering_id),
  UNIQUE (organization_id, code)
);
COMMENT ON TABLE csat.offering IS 'Product or service that a complaint is about.';

CREATE TABLE csat.complaint_category (
  organization_id uuid NOT NULL,
  complaint_category_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, complaint_category_id),
  UNIQUE (organization_id, code)
);
COMMENT ON TABLE csat.complaint_category IS 'What a complaint is about in kind: the issue, the defect class.';

CREATE TABLE csat.target (
  organization_id uuid NOT NULL,
  target_id uuid NOT NULL,
  measure text NOT NULL CHECK (measure IN ('satisfaction_degree', 'satisfaction_rate')),
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  value_percent numeric(7,4) NOT NULL CHECK (value_percent BETWEEN 0 AND 100),
  method text NOT NULL,
  approved_by text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, target_id),
  UNIQUE (organization_id, measure, valid_from),
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE csat.target IS 'Approved targets for degree and rate (R08.32), with the method that set them (R08.33).';

CALL csat.put_under_tenant_law('csat.regime_version', false);
CALL csat.put_under_tenant_law('csat.regime_adoption', true);
CALL csat.put_under_tenant_law('csat.department', true);
CALL csat.put_under_tenant_law('csat.item', true);
CALL csat.put_under_tenant_law('csat.competitor', true);
CALL csat.put_under_tenant_law('csat.offering', true);
CALL csat.put_under_tenant_law('csat.complaint_category', true);
CALL csat.put_under_tenant_law('csat.target', true);
