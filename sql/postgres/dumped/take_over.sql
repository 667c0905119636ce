-- What came from another server belongs to whoever the dump was restored as, or names: all of it becomes the owner's, before anything is changed.
DO $$
DECLARE
  change text;
BEGIN
  -- A condition is planned whole: the table may not be there yet.
  IF to_regclass('csat_meta.home') IS NULL THEN
    RETURN;
  END IF;

  -- Two programs may start at once.
  PERFORM pg_advisory_xact_lock(hashtextextended('csat.home', 0));
  IF NOT EXISTS (SELECT FROM csat_meta.home WHERE system_identifier <> (SELECT system_identifier::text FROM pg_control_system())) THEN
    RETURN;
  END IF;

  FOR change IN
    WITH program_schema AS (
      SELECT oid, nspname, nspowner FROM pg_namespace WHERE nspname IN ('csat', 'csat_meta')
    ), foreign_thing AS (
      SELECT 1 AS place, 'SCHEMA' AS kind, quote_ident(nspname) AS thing, nspowner AS thing_owner
      FROM program_schema
      UNION ALL
      SELECT 2, 'TABLE', format('%I.%I', nspname, relname), relowner
      FROM pg_class JOIN program_schema ON program_schema.oid = relnamespace
      WHERE relkind IN ('r', 'p', 'v')
      UNION ALL
      SELECT 3, 'ROUTINE', format('%I.%I(%s)', nspname, proname, oidvectortypes(proargtypes)), proowner
      FROM pg_proc JOIN program_schema ON program_schema.oid = pronamespace
      UNION ALL
      SELECT 4, 'DOMAIN', format('%I.%I', nspname, typname), typowner
      FROM pg_type JOIN program_schema ON program_schema.oid = typnamespace
      WHERE typtype = 'd'
    )
    SELECT format('ALTER %s %s OWNER TO CURRENT_USER', kind, thing) FROM foreign_thing WHERE thing_owner <> current_user::regrole ORDER BY place, thing
  LOOP
    EXECUTE change;
  END LOOP;
END $$
