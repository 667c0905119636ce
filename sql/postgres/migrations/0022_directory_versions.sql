-- Departments and items as they were: what an entry said before each change of it, and when it was made.

ALTER TABLE csat.department ADD COLUMN created_at timestamptz;
COMMENT ON COLUMN csat.department.created_at IS 'When it was entered; null where that was not kept.';
ALTER TABLE csat.item ADD COLUMN created_at timestamptz;
COMMENT ON COLUMN csat.item.created_at IS 'When it was entered; null where that was not kept.';

CREATE TABLE csat.department_version (
  organization_id uuid NOT NULL,
  department_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  replaced_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, department_id, version),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.department_version IS 'What departments said before they were changed. csat.department says what they are now; who changed them, the audit.';
COMMENT ON COLUMN csat.department_version.version IS 'From 1, the first; the department in csat.department is the one after the last.';
COMMENT ON COLUMN csat.department_version.replaced_at IS 'When the next version was entered.';

CREATE TABLE csat.item_version (
  organization_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  department_id uuid NOT NULL,
  topic text,
  replaced_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, item_id, version),
  FOREIGN KEY (organization_id, item_id) REFERENCES csat.item,
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.item_version IS 'What items said before they were changed, the department that owned them too. csat.item says what they are now; who changed them, the audit.';
COMMENT ON COLUMN csat.item_version.version IS 'From 1, the first; the item in csat.item is the one after the last.';
COMMENT ON COLUMN csat.item_version.replaced_at IS 'When the next version was entered.';

CALL csat.put_under_tenant_law('csat.department_version', false);
CALL csat.put_under_tenant_law('csat.item_version', false);
