-- The roles of the program, before the migrations: they are the server's, and another database may make them in this very moment.
DO $$
DECLARE
  program_role text;
BEGIN
  FOREACH program_role IN ARRAY ARRAY['csat_app', 'csat_etl'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = program_role) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', program_role);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;

    -- The first migration looks for this.
    IF NOT pg_has_role(current_user, program_role, 'SET') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT FALSE, SET TRUE', program_role);
    END IF;
  END LOOP;
END $$
