-- The rights of the program's roles as the migrations gave them: what is lacking is granted, what is more is revoked. Nothing is to be done but after a restore.
DO $$
DECLARE
  change record;
BEGIN
  -- A condition is planned whole: the table may not be there yet.
  IF to_regclass('csat_meta.kept_right') IS NULL THEN
    RETURN;
  END IF;

  -- Two programs may start at once.
  PERFORM pg_advisory_xact_lock(hashtextextended('csat.home', 0));
  IF NOT EXISTS (SELECT FROM csat_meta.kept_right) THEN
    RETURN;
  END IF;

  FOR change IN
    SELECT 'GRANT' AS verb, 'TO' AS preposition, lacking.* FROM (SELECT * FROM csat_meta.kept_right EXCEPT SELECT * FROM csat_meta.held_rights()) AS lacking
    UNION ALL
    SELECT 'REVOKE', 'FROM', surplus.* FROM (SELECT * FROM csat_meta.held_rights() EXCEPT SELECT * FROM csat_meta.kept_right) AS surplus
  LOOP
    EXECUTE format(
      '%s %s%s ON %s %s %s %s', change.verb, change.privilege, CASE WHEN change.column_name <> '' THEN format(' (%s)', change.column_name) END,
      change.kind, change.thing, change.preposition, change.grantee);
  END LOOP;
END $$
