-- Cells: an organisation lives whole in one of several databases. Here stands of which organisations this database has no rows, or rows that are not to be used,
-- and where those live. In the home cell, where every organisation begins, that is the directory.

CREATE TABLE csat_meta.placement (
  organization_id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  cell text NOT NULL CHECK (cell ~ '^[a-z][a-z0-9-]{0,30}$'),
  state text NOT NULL CHECK (state IN ('arriving', 'frozen', 'left')),
  since timestamptz NOT NULL
);
COMMENT ON TABLE csat_meta.placement IS 'One row an organisation that does not live in this database; one without a row lives here, if anywhere.';
COMMENT ON COLUMN csat_meta.placement.cell IS 'Where it lives, or, while it is frozen, where it is about to.';
COMMENT ON COLUMN csat_meta.placement.state IS 'arriving: its rows are being copied here; frozen: its rows here are the last word, but nobody may write any more; left: it lives elsewhere, and what rows are left here are removed.';

-- Binds the running transaction to an organisation, which must live here. A transaction of several moments may write: it is counted by a shared lock, so that
-- freezing waits for its end, and one that comes later sees it frozen, because it looks with a statement of its own. A transaction of one moment reads.
CREATE FUNCTION csat.bind_organization(organization uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_setting('transaction_isolation') = 'read committed' THEN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('csat.placement ' || organization, 0));
  ELSE
    PERFORM set_config('transaction_read_only', 'on', true);
  END IF;
  IF EXISTS (SELECT FROM csat_meta.placement AS elsewhere WHERE elsewhere.organization_id = organization) THEN
    RAISE EXCEPTION 'The organisation % does not live in this database.', organization USING ERRCODE = 'ZC001';
  END IF;
  RETURN set_config('csat.organization_id', organization::text, true);
END $$;

-- Where an organisation lives that does not live here, by its id or its code; whoever asks names it.
CREATE FUNCTION csat.find_placement(asked_id uuid, asked_code text) RETURNS TABLE (organization_id uuid, cell text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT elsewhere.organization_id, elsewhere.cell, elsewhere.state FROM csat_meta.placement AS elsewhere
  WHERE elsewhere.organization_id = asked_id OR elsewhere.code = asked_code
$$;

-- Whether the rows of an organisation in this database are those to be used.
CREATE FUNCTION csat.lives_here(organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM csat_meta.placement AS elsewhere WHERE elsewhere.organization_id = organization)
$$;

REVOKE EXECUTE ON FUNCTION csat.bind_organization(uuid), csat.find_placement(uuid, text), csat.lives_here(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csat.bind_organization(uuid), csat.find_placement(uuid, text), csat.lives_here(uuid) TO csat_app, csat_etl;

-- Who lists the organisations sees those that live here.
DROP POLICY organization_extract ON csat.organization;
CREATE POLICY organization_extract ON csat.organization FOR SELECT USING (pg_has_role(current_user, 'csat_etl', 'USAGE') AND csat.lives_here(organization_id));

-- What is append-only is where an organisation lives. Copies that were not completed, and what is left where it no longer lives, may go; the owner alone says so.
CREATE OR REPLACE FUNCTION csat.refuse_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM csat_meta.placement AS elsewhere WHERE elsewhere.organization_id = OLD.organization_id AND elsewhere.state IN ('arriving', 'left')) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'Rows of csat.% are never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
REVOKE EXECUTE ON FUNCTION csat.refuse_change() FROM PUBLIC;

-- Sessions hold numbers in stock; a sequence that starts anew makes them forget these. An organisation that came with numbers of another database must not be
-- given one of them again.
CREATE FUNCTION csat_meta.continue_numbers(above bigint) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Nobody takes a number between looking and starting anew.
  ALTER SEQUENCE csat.response_number_seq CACHE 100;
  EXECUTE format('ALTER SEQUENCE csat.response_number_seq RESTART WITH %s', greatest(above, (SELECT last_value FROM csat.response_number_seq)) + 1);
END $$;
REVOKE EXECUTE ON FUNCTION csat_meta.continue_numbers(bigint) FROM PUBLIC;
