-- Organisations (tenants), the roles that touch them and the row-level-security frame that every later table uses.
-- Law: organization_id is first in every primary key; row-level security is forced; csat_app and csat_etl own nothing.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'csat_app') THEN CREATE ROLE csat_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'csat_etl') THEN CREATE ROLE csat_etl NOLOGIN; END IF;
  -- The program connects as the owner and steps down; an owner who is no superuser needs to be told so.
  IF NOT pg_has_role(current_user, 'csat_app', 'SET') THEN GRANT csat_app TO CURRENT_USER WITH INHERIT FALSE, SET TRUE; END IF;
  IF NOT pg_has_role(current_user, 'csat_etl', 'SET') THEN GRANT csat_etl TO CURRENT_USER WITH INHERIT FALSE, SET TRUE; END IF;
END $$;

CREATE SCHEMA csat;
GRANT USAGE ON SCHEMA csat TO csat_app, csat_etl;

-- The organisation of the running transaction; null outside one, and then no row is visible.
CREATE FUNCTION csat.current_organization() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('csat.organization_id', true), '')::uuid;

-- Stamps the writing transaction on an updated row, so that extraction by transaction horizon misses no change.
CREATE FUNCTION csat.stamp_changed_xid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TABLE csat.organization (
  organization_id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{1,62}$'),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  time_zone text NOT NULL,
  calendar_code text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
COMMENT ON TABLE csat.organization IS 'Tenant. One row an organisation; code is what people and commands call it.';
COMMENT ON COLUMN csat.organization.time_zone IS 'IANA zone in which working days and calendar days are counted, e.g. Asia/Shanghai.';
COMMENT ON COLUMN csat.organization.calendar_code IS 'Working-day calendar (calendars/<code>-<year>.yaml), e.g. cn.';

CREATE TABLE csat.api_key (
  organization_id uuid NOT NULL REFERENCES csat.organization,
  api_key_id uuid NOT NULL,
  key_digest bytea NOT NULL UNIQUE CHECK (octet_length(key_digest) = 32),
  label text NOT NULL,
  role text NOT NULL CHECK (role IN ('collector', 'agent', 'quality_manager', 'approver', 'analyst', 'administrator')),
  whole_installation boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, api_key_id)
);
COMMENT ON TABLE csat.api_key IS 'API keys; only the SHA-256 digest of a key is kept.';
COMMENT ON COLUMN csat.api_key.whole_installation IS 'True: may act in every organisation of this installation and create new ones (the key that serve writes at first start).';

ALTER TABLE csat.organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE csat.organization FORCE ROW LEVEL SECURITY;
-- A call names its organisation by code before the transaction is bound to its id.
CREATE POLICY organization_isolation ON csat.organization
  USING (organization_id = csat.current_organization() OR code = current_setting('csat.organization_code', true))
  WITH CHECK (organization_id = csat.current_organization());
CREATE POLICY organization_extract ON csat.organization FOR SELECT TO csat_etl USING (true);

ALTER TABLE csat.api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE csat.api_key FORCE ROW LEVEL SECURITY;
-- Whoever presents a key may read that key's row, and no other, before the organisation is known.
CREATE POLICY api_key_isolation ON csat.api_key
  USING (organization_id = csat.current_organization() OR encode(key_digest, 'hex') = current_setting('csat.key_digest', true))
  WITH CHECK (organization_id = csat.current_organization());

GRANT SELECT, INSERT, UPDATE ON csat.organization, csat.api_key TO csat_app;
GRANT SELECT ON csat.organization TO csat_etl;

CREATE TRIGGER organization_changed BEFORE UPDATE ON csat.organization FOR EACH ROW EXECUTE FUNCTION csat.stamp_changed_xid();
CREATE TRIGGER api_key_changed BEFORE UPDATE ON csat.api_key FOR EACH ROW EXECUTE FUNCTION csat.stamp_changed_xid();

-- Puts a table under the tenant law: forced row-level security, the grants of both roles, the change stamp.
CREATE PROCEDURE csat.put_under_tenant_law(target regclass, updatable boolean) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s USING (organization_id = csat.current_organization()) WITH CHECK (organization_id = csat.current_organization())', target);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO csat_app', target);
  EXECUTE format('GRANT SELECT ON %s TO csat_etl', target);
  IF updatable THEN
    EXECUTE format('GRANT UPDATE ON %s TO csat_app', target);
    EXECUTE format('CREATE TRIGGER stamp_changed_xid BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION csat.stamp_changed_xid()', target);
  END IF;
END $$;
