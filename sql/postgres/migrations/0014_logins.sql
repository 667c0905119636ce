-- Logins that have the rights of csat_app and csat_etl, own nothing and can become nobody else; what a database leaves open to everybody is closed.

-- Makes a login or sets its password right. It inherits the role's rights and may not step into it, nor into any other.
CREATE FUNCTION csat_meta.ensure_login(login text, verifier text, program_role text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  open_function regprocedure;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('csat.login', 0));
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
    EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', login, verifier);
  ELSE
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', login, verifier);
  END IF;

  EXECUTE format('GRANT %I TO %I WITH INHERIT TRUE, SET FALSE, ADMIN FALSE', program_role, login);

  -- Everybody may make temporary tables and large objects in a new database: things that a login would own.
  IF has_database_privilege(login, current_database(), 'TEMPORARY') THEN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  END IF;

  FOREACH open_function IN ARRAY ARRAY['lo_creat(integer)', 'lo_create(oid)', 'lo_from_bytea(oid, bytea)']::regprocedure[] LOOP
    IF has_function_privilege(login, open_function, 'EXECUTE') AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', open_function);
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION csat_meta.ensure_login(text, text, text) FROM PUBLIC;
