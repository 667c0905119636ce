-- What the warehouse needs to load changes only: a number a form that never changes, a way to find changed forms by their stamp, and what is left of deleted ones.

-- Numbers are taken a hundred at a time, so that a submission does not wait for the log of the sequence: they grow with time, with gaps, and are out of order by as much.
ALTER TABLE csat.response ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY (CACHE 100);
COMMENT ON COLUMN csat.response.number IS 'Number of the form within the organisation, given once: the key of its rows in the warehouse.';

CREATE INDEX response_changed ON csat.response (organization_id, changed_xid);

CREATE TABLE csat.deleted_response (
  organization_id uuid NOT NULL,
  number bigint NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, number)
);
COMMENT ON TABLE csat.deleted_response IS 'One row a form that was deleted: the program deletes none, an operator may. The next increment takes it out of the warehouse.';
CALL csat.put_under_tenant_law('csat.deleted_response', false);

-- The operator who deletes has the right to, and the tombstone is written whatever else he may.
CREATE FUNCTION csat.bury_response() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO csat.deleted_response (organization_id, number) VALUES (OLD.organization_id, OLD.number) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION csat.bury_response() FROM PUBLIC;
CREATE TRIGGER bury AFTER DELETE ON csat.response FOR EACH ROW EXECUTE FUNCTION csat.bury_response();

-- Whether the audit trail of the bound organisation, its forms or its deleted forms tell of a change that a snapshot does not show; the trail itself stays closed
-- to the ETL. While an old transaction is open, what has been committed since its beginning is not taken for new again and again.
CREATE FUNCTION csat.changed_since(seen pg_snapshot) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
      SELECT FROM csat.audit_entry AS entry
      WHERE entry.organization_id = csat.current_organization() AND entry.changed_xid >= pg_snapshot_xmin(seen) AND NOT pg_visible_in_snapshot(entry.changed_xid, seen)
    )
    OR EXISTS (
      SELECT FROM csat.response AS form
      WHERE form.organization_id = csat.current_organization() AND form.changed_xid >= pg_snapshot_xmin(seen) AND NOT pg_visible_in_snapshot(form.changed_xid, seen)
    )
    OR EXISTS (
      SELECT FROM csat.deleted_response AS gone
      WHERE gone.organization_id = csat.current_organization() AND gone.changed_xid >= pg_snapshot_xmin(seen) AND NOT pg_visible_in_snapshot(gone.changed_xid, seen)
    )
$$;
REVOKE EXECUTE ON FUNCTION csat.changed_since(pg_snapshot) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csat.changed_since(pg_snapshot) TO csat_etl;
