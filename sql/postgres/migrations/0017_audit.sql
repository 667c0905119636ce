-- The audit: an entry in the transaction of every write, sealed afterwards into one chain an organisation. Nothing of it is ever changed or removed.

CREATE TABLE csat.audit_entry (
  organization_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actors text[] NOT NULL CHECK (cardinality(actors) BETWEEN 1 AND 1000),
  method text NOT NULL,
  subject text NOT NULL CHECK (subject IN (
    'organization', 'api-key', 'directory', 'regime-version', 'questionnaire-version', 'round', 'target', 'response', 'complaint', 'import'
  )),
  subject_id uuid,
  count integer NOT NULL CHECK (count > 0),
  request_id text NOT NULL CHECK (length(request_id) <= 64),
  content_digest bytea NOT NULL CHECK (octet_length(content_digest) = 32),
  outcome text NOT NULL CHECK (outcome IN ('created', 'changed')),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, entry_id),
  CHECK (subject_id IS NOT NULL OR count > 1)
);
CREATE INDEX audit_entry_order ON csat.audit_entry (organization_id, changed_xid, entry_id);
CREATE INDEX audit_entry_subject ON csat.audit_entry (organization_id, subject, subject_id) WHERE subject_id IS NOT NULL;
COMMENT ON TABLE csat.audit_entry IS 'One row a write, in its transaction: who did what to which thing, by ids and digests alone, no personal data. Responses that were committed together have one row.';
COMMENT ON COLUMN csat.audit_entry.actors IS 'Who: key: and the id of an API key, token: or certificate: and a digest of the subject, or serve for the program itself; several where their responses were committed together.';
COMMENT ON COLUMN csat.audit_entry.method IS 'Full name of the rpc, or what the program did by itself.';
COMMENT ON COLUMN csat.audit_entry.subject_id IS 'Id of the thing; null where the row is of several.';
COMMENT ON COLUMN csat.audit_entry.count IS 'How many things it is of.';
COMMENT ON COLUMN csat.audit_entry.request_id IS 'The request''s id; empty where it had none.';
COMMENT ON COLUMN csat.audit_entry.content_digest IS 'SHA-256 over the bytes of entry_id and the request without its id; of responses over the bytes of their ids and content digests, by id.';

CREATE TABLE csat.audit_seal (
  organization_id uuid NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  entry_id uuid NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, position),
  UNIQUE (organization_id, entry_id)
);
COMMENT ON TABLE csat.audit_seal IS 'The place of each audit entry in the chain of its organisation, from 1 without gaps. Entries are sealed in the order of their transactions once no earlier one can come any more.';
COMMENT ON COLUMN csat.audit_seal.hash IS 'SHA-256 over the hash before it and the entry, so that no entry can be changed, removed or put in without changing every hash after it.';

CALL csat.put_under_tenant_law('csat.audit_entry', false);
CALL csat.put_under_tenant_law('csat.audit_seal', false);
-- The audit never enters the warehouse.
REVOKE SELECT ON csat.audit_entry, csat.audit_seal FROM csat_etl;

-- Stands in the way of the owner too; whoever takes the trigger away is found by the chain.
CREATE FUNCTION csat.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of csat.% are never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON csat.audit_entry FOR EACH ROW EXECUTE FUNCTION csat.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON csat.audit_seal FOR EACH ROW EXECUTE FUNCTION csat.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON csat.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION csat.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON csat.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION csat.refuse_change();
ALTER TABLE csat.audit_entry ENABLE ALWAYS TRIGGER append_only, ENABLE ALWAYS TRIGGER append_only_whole;
ALTER TABLE csat.audit_seal ENABLE ALWAYS TRIGGER append_only, ENABLE ALWAYS TRIGGER append_only_whole;
