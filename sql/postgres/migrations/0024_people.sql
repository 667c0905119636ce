-- People, the roles of regimes that they hold in time, and whose keys are whose: what a regime reserves to a role is done by who holds it by this record.

CREATE TABLE csat.person (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  code text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  department_id uuid,
  inactive boolean NOT NULL,
  identities text[] NOT NULL,
  created_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, person_id),
  UNIQUE (organization_id, code),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.person IS 'People who work for the organisation. Their names are personal data, which never enter the warehouse.';
COMMENT ON COLUMN csat.person.inactive IS 'Whether the person no longer acts for the organisation and holds no role.';
COMMENT ON COLUMN csat.person.identities IS 'Callers without a key who are this person, as the audit names them: token:… or certificate:….';

CREATE TABLE csat.person_role (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  regime_code text NOT NULL,
  role_code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, person_id, regime_code, role_code, valid_from),
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person,
  CHECK (valid_to >= valid_from - 1)
);
COMMENT ON TABLE csat.person_role IS 'Roles of regimes that people hold, by days in the organisation''s zone; who gave them, the audit says.';
COMMENT ON COLUMN csat.person_role.valid_to IS 'Last day, inclusive; null for no end; the day before valid_from for a role that was taken back and never held.';

CALL csat.put_under_tenant_law('csat.person', true);
CALL csat.put_under_tenant_law('csat.person_role', true);
-- People never enter the warehouse.
REVOKE SELECT ON csat.person, csat.person_role FROM csat_etl;

ALTER TABLE csat.api_key ADD COLUMN person_id uuid, ADD FOREIGN KEY (organization_id, person_id) REFERENCES csat.person;
COMMENT ON COLUMN csat.api_key.person_id IS 'Whose key it is; null for the key of a system.';
GRANT INSERT (person_id) ON csat.api_key TO csat_app;

ALTER TABLE csat.complaint_event ADD COLUMN person_id uuid, ADD FOREIGN KEY (organization_id, person_id) REFERENCES csat.person;
COMMENT ON COLUMN csat.complaint_event.person_id IS 'Who did it; null where a system did, a source tells of it, or it was entered before people were kept.';

ALTER DOMAIN csat.audit_subject DROP CONSTRAINT audit_subject_check;
ALTER DOMAIN csat.audit_subject ADD CONSTRAINT audit_subject_check CHECK (VALUE IN (
  'organization', 'api-key', 'directory', 'regime-version', 'questionnaire-version', 'round', 'target', 'response', 'complaint', 'import', 'person', 'base-count'
));
