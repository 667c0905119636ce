-- In the embedded cluster the owner alone enters a database that is not the application's, and nobody makes anything in one.
DO $$
DECLARE
  open_database text;
BEGIN
  FOR open_database IN
    SELECT datname FROM pg_database
    WHERE datname IN ('postgres', 'template1') AND EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) AS entry WHERE entry.grantee = 0)
  LOOP
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', open_database);
  END LOOP;
END $$
