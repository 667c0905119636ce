-- Requests by their ids; the change stamp on every write; keys that end; codes in kebab-case.

-- The stamp is a trigger's, which a session that replays rows cannot switch off: a default would let a restored or replicated row keep a foreign
-- transaction id, and extraction by horizon would miss it.
CREATE PROCEDURE csat.stamp_every_write(target regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER IF EXISTS stamp_changed_xid ON %s', target);
  EXECUTE format('CREATE TRIGGER stamp_changed_xid BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION csat.stamp_changed_xid()', target);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER stamp_changed_xid', target);
END $$;

CREATE OR REPLACE PROCEDURE csat.put_under_tenant_law(target regclass, updatable boolean) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s USING (organization_id = csat.current_organization()) WITH CHECK (organization_id = csat.current_organization())', target);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO csat_app', target);
  EXECUTE format('GRANT SELECT ON %s TO csat_etl', target);
  IF updatable THEN
    EXECUTE format('GRANT UPDATE ON %s TO csat_app', target);
  END IF;
  CALL csat.stamp_every_write(target);
END $$;

DROP TRIGGER organization_changed ON csat.organization;
DROP TRIGGER api_key_changed ON csat.api_key;
DO $$
DECLARE
  tenant_table regclass;
BEGIN
  FOR tenant_table IN SELECT oid FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind = 'r' LOOP
    CALL csat.stamp_every_write(tenant_table);
  END LOOP;
END $$;

CREATE TABLE csat.request (
  organization_id uuid NOT NULL,
  request_id text NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
  requested_at timestamptz NOT NULL,
  method text NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  digest_key bytea NOT NULL CHECK (octet_length(digest_key) = 32),
  answer_id uuid NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, request_id, requested_at)
) PARTITION BY RANGE (requested_at);
COMMENT ON TABLE csat.request IS 'One row a request that carried an id, in the transaction of what it did. One partition a month, made and dropped by csat.prepare_requests.';
COMMENT ON COLUMN csat.request.digest IS 'HMAC-SHA-256 under digest_key over the request without its id, to tell a repetition from another request under the same id.';
COMMENT ON COLUMN csat.request.answer_id IS 'Id of what the request made or changed; a repetition is answered with it.';

CREATE TABLE csat.request_past (
  organization_id uuid NOT NULL,
  request_id text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, request_id)
);
COMMENT ON TABLE csat.request_past IS 'The ids of the months that are gone, and nothing else of them: an id carries no time, and a retry of it must be refused, never run again.';

CALL csat.put_under_tenant_law('csat.request', false);
CALL csat.put_under_tenant_law('csat.request_past', false);

-- Makes the month of a moment, whatever date the clock says, and forgets the months that ended more than 400 days before it, all but their ids.
-- The application owns no table, so it calls this, in a transaction of its own, when its clock enters a month.
CREATE FUNCTION csat.prepare_requests(at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  month date := date_trunc('month', at);
  name text := 'request_' || to_char(month, 'YYYYMM');
  past regclass;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('csat.request', 0));
  IF to_regclass('csat.' || name) IS NULL THEN
    EXECUTE format('CREATE TABLE csat.%I (LIKE csat.request INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
    EXECUTE format('ALTER TABLE csat.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE csat.request ATTACH PARTITION csat.%I FOR VALUES FROM (%L) TO (%L)', name, month::timestamptz, (month + interval '1 month')::timestamptz);
    EXECUTE format('ALTER TABLE csat.%I ENABLE ALWAYS TRIGGER stamp_changed_xid', name);
  END IF;

  FOR past IN
    SELECT inhrelid FROM pg_inherits JOIN pg_class ON oid = inhrelid
    WHERE inhparent = 'csat.request'::regclass AND to_date(substr(relname, 9), 'YYYYMM') + interval '1 month' <= at - interval '400 days'
  LOOP
    EXECUTE format('ALTER TABLE csat.request DETACH PARTITION %s', past);
    -- Rows of every organisation: for this transaction alone the owner reads and writes them.
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', past);
    ALTER TABLE csat.request_past NO FORCE ROW LEVEL SECURITY;
    EXECUTE format('INSERT INTO csat.request_past (organization_id, request_id) SELECT organization_id, request_id FROM %s ON CONFLICT DO NOTHING', past);
    ALTER TABLE csat.request_past FORCE ROW LEVEL SECURITY;
    EXECUTE format('DROP TABLE %s', past);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION csat.prepare_requests(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csat.prepare_requests(timestamptz) TO csat_app;

-- Owners who are held by row-level security change rows of every organisation.
ALTER TABLE csat.api_key NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.target NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.api_key
  ADD COLUMN expires_at timestamptz,
  DROP CONSTRAINT api_key_role_check;
COMMENT ON COLUMN csat.api_key.expires_at IS 'From then on the key opens nothing; null for no end.';
ALTER TABLE csat.target DROP CONSTRAINT target_measure_check;
UPDATE csat.api_key SET role = 'quality-manager' WHERE role = 'quality_manager';
UPDATE csat.target SET measure = replace(measure, '_', '-');
ALTER TABLE csat.api_key ADD CONSTRAINT api_key_role_check CHECK (role IN ('collector', 'agent', 'quality-manager', 'approver', 'analyst', 'administrator'));
ALTER TABLE csat.target ADD CONSTRAINT target_measure_check CHECK (measure IN ('satisfaction-degree', 'satisfaction-rate'));
ALTER TABLE csat.api_key FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.target FORCE ROW LEVEL SECURITY;
