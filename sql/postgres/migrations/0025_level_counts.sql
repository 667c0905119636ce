-- Counts of what came back, kept beside the forms, so that a running round is looked at without counting it again. Submitting a form writes nothing of this: a worker
-- counts the forms whose change stamp lies between what it has counted and what every transaction before has ended.

CREATE TABLE csat.level_count (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  rating_kind smallint NOT NULL CHECK (rating_kind BETWEEN 1 AND 3),
  item_position smallint NOT NULL CHECK (item_position >= 0),
  level smallint NOT NULL CHECK (level >= 0),
  given bigint NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, rating_kind, item_position, level)
);
COMMENT ON TABLE csat.level_count IS 'How often each level was given to each item in each part of a round, over the forms whose change stamp is below csat.level_count_horizon. Can be made anew from csat.response at any time.';
COMMENT ON COLUMN csat.level_count.item_position IS 'n = the n-th item of the questionnaire version; 0 = the forms themselves, with level 1 for those with an answered item and level 0 for blank ones.';

CREATE TABLE csat.level_count_horizon (
  organization_id uuid PRIMARY KEY,
  counted_below xid8 NOT NULL,
  written_in xid8 NOT NULL,
  system_identifier text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
COMMENT ON TABLE csat.level_count_horizon IS 'One row an organisation: forms stamped below are in csat.level_count. A row that was restored or came from another cluster says so itself, because it was stamped anew there, and counts nothing.';
COMMENT ON COLUMN csat.level_count_horizon.written_in IS 'The transaction that wrote the row: equal to changed_xid where the row is where it was written.';

CREATE TABLE csat.replaced_levels (
  organization_id uuid NOT NULL,
  replaced_id uuid NOT NULL DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL,
  rating_kind smallint NOT NULL,
  levels smallint[] NOT NULL,
  written_xid xid8 NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, replaced_id)
);
COMMENT ON TABLE csat.replaced_levels IS 'Levels of forms that were changed or deleted, as they were counted: the counts take them back. Which form it was is not kept.';
COMMENT ON COLUMN csat.replaced_levels.written_xid IS 'Change stamp of the form with these levels.';

CALL csat.put_under_tenant_law('csat.level_count', true);
CALL csat.put_under_tenant_law('csat.level_count_horizon', true);
CALL csat.put_under_tenant_law('csat.replaced_levels', false);
CREATE INDEX replaced_levels_changed ON csat.replaced_levels (organization_id, changed_xid);

-- Whoever changes a form, an operator too. Of an organisation whose forms were never counted nothing has to be taken back.
CREATE FUNCTION csat.keep_replaced_levels() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO csat.replaced_levels (organization_id, round_id, rating_kind, levels, written_xid)
  SELECT OLD.organization_id, OLD.round_id, OLD.rating_kind, OLD.levels, OLD.changed_xid
  WHERE EXISTS (SELECT FROM csat.level_count_horizon AS horizon WHERE horizon.organization_id = OLD.organization_id);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION csat.keep_replaced_levels() FROM PUBLIC;
CREATE TRIGGER keep_replaced_levels AFTER UPDATE OR DELETE ON csat.response FOR EACH ROW EXECUTE FUNCTION csat.keep_replaced_levels();
