-- Change stamps are transactions of one server. On another one they would name transactions of the past that it never had, or of its future: then no audit entry
-- would be sealed and no increment loaded. All rows of a database that moved get the stamp of this transaction.
DO $$
DECLARE
  here text := (SELECT system_identifier::text FROM pg_control_system());
  stamped regclass;
  is_append_only boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('csat.home', 0));
  IF EXISTS (SELECT FROM csat_meta.home WHERE system_identifier = here) THEN
    RETURN;
  END IF;

  IF EXISTS (SELECT FROM csat_meta.home) THEN
    FOR stamped, is_append_only IN
      SELECT oid, EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'append_only')
      FROM pg_class
      WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
    LOOP
      -- The owner is held by the tenant law, and by what guards the audit: not in this transaction.
      EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', stamped);
      IF is_append_only THEN
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER append_only', stamped);
      END IF;

      EXECUTE format('UPDATE %s SET changed_xid = pg_current_xact_id()', stamped);
      IF is_append_only THEN
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only', stamped);
      END IF;

      EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', stamped);
    END LOOP;
  END IF;

  DELETE FROM csat_meta.home;
  INSERT INTO csat_meta.home (system_identifier) VALUES (here);
END $$
