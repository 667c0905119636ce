-- The register of customers. What names a person stands in csat.customer_person alone.

CREATE TABLE csat.customer (
  organization_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  code csat.customer_code NOT NULL,
  class text NOT NULL CHECK (class IN ('key', 'general', 'potential')),
  kind text,
  department_id uuid,
  resident boolean,
  occupied_since date,
  document text,
  collected_by text,
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, customer_id),
  UNIQUE (organization_id, code),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.customer IS 'One row a customer or potential customer; forms name it by its code.';
COMMENT ON COLUMN csat.customer.code IS 'Code in the organisation''s own numbering, no personal data; another one stands for it once the customer was erased.';
COMMENT ON COLUMN csat.customer.class IS 'potential: kept, never asked in a survey (R21.14).';
COMMENT ON COLUMN csat.customer.department_id IS 'The department, store or area that serves it; null where not stated.';
COMMENT ON COLUMN csat.customer.resident IS 'Whether somebody of a household lives there; null where not known.';
COMMENT ON COLUMN csat.customer.document IS 'Code of the form or register of the regime in which it was collected last; null where not stated.';
COMMENT ON COLUMN csat.customer.collected_by IS 'Code of the role of the regime that collected it last; null where not stated.';
COMMENT ON COLUMN csat.customer.erased_at IS 'When what named a person was erased; null where it was not.';

CREATE TABLE csat.customer_person (
  organization_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  fields jsonb NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, customer_id),
  FOREIGN KEY (organization_id, customer_id) REFERENCES csat.customer
);
COMMENT ON TABLE csat.customer_person IS 'What is known of the person of a customer, by the codes of the regime''s fields (R09.12); gone once it was erased. Never in the warehouse.';

CREATE TABLE csat.customer_form (
  organization_id uuid NOT NULL,
  customer_form_id uuid NOT NULL,
  form text NOT NULL,
  department_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  role text NOT NULL,
  submitted_at timestamptz NOT NULL,
  due_at timestamptz,
  timeliness text CHECK (timeliness IN ('in-time', 'late')),
  customers integer NOT NULL CHECK (customers >= 0),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, customer_form_id),
  UNIQUE (organization_id, form, department_id, month),
  CHECK ((due_at IS NULL) = (timeliness IS NULL)),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.customer_form IS 'One row a form of collected customers that a store handed in, e.g. the customer data form of a month (R09.13).';
COMMENT ON COLUMN csat.customer_form.month IS 'First day of the month that it is of.';
COMMENT ON COLUMN csat.customer_form.due_at IS 'Last moment in time by the regime in force then; null where nothing was due.';

CREATE TABLE csat.customer_check (
  organization_id uuid NOT NULL,
  customer_check_id uuid NOT NULL,
  department_id uuid NOT NULL,
  checked_on date NOT NULL,
  role text NOT NULL,
  true_count integer NOT NULL CHECK (true_count >= 0),
  false_count integer NOT NULL CHECK (false_count >= 0),
  recorded_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, customer_check_id),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.customer_check IS 'One row a check of whether the customer data of a store are true (R09.16).';

CALL csat.put_under_tenant_law('csat.customer', true);
CALL csat.put_under_tenant_law('csat.customer_person', true);
CALL csat.put_under_tenant_law('csat.customer_form', false);
CALL csat.put_under_tenant_law('csat.customer_check', false);
REVOKE SELECT ON csat.customer_person FROM csat_etl;

ALTER DOMAIN csat.audit_subject DROP CONSTRAINT audit_subject_check;
ALTER DOMAIN csat.audit_subject ADD CONSTRAINT audit_subject_check CHECK (VALUE IN (
  'organization', 'api-key', 'directory', 'regime-version', 'questionnaire-version', 'round', 'target', 'response', 'complaint', 'import',
  'person', 'base-count', 'customer', 'information', 'service-request'
));

ALTER TABLE csat.import_run DROP CONSTRAINT import_run_kind_check, ADD CONSTRAINT import_run_kind_check CHECK (kind IN ('responses', 'complaints', 'customers'));
