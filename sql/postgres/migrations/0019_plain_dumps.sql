-- What a plain dump of the database leaves behind is kept where it goes along: the rights of the program's roles, and of which server the change stamps are.

CREATE TABLE csat_meta.kept_right (
  kind text NOT NULL,
  thing text NOT NULL,
  column_name text NOT NULL,
  privilege text NOT NULL,
  grantee text NOT NULL,
  PRIMARY KEY (kind, thing, column_name, privilege, grantee)
);
COMMENT ON TABLE csat_meta.kept_right IS 'The rights of csat_app, csat_etl and everybody as the migrations gave them; a start puts back what is lacking and takes what is more.';
COMMENT ON COLUMN csat_meta.kept_right.thing IS 'A schema, a table, or a function with the types of its arguments, as GRANT names it.';
COMMENT ON COLUMN csat_meta.kept_right.column_name IS 'The column that the right is for; empty where it is for the whole thing.';

CREATE TABLE csat_meta.home (
  system_identifier text PRIMARY KEY
);
COMMENT ON TABLE csat_meta.home IS 'The cluster whose transactions the change stamps name: one row.';

-- The same rights as the catalogue has them now.
CREATE FUNCTION csat_meta.held_rights() RETURNS TABLE (kind text, thing text, column_name text, privilege text, grantee text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH program_schema AS (
    SELECT oid, nspname, nspowner, nspacl FROM pg_namespace WHERE nspname IN ('csat', 'csat_meta')
  ), held AS (
    SELECT 'SCHEMA' AS kind, quote_ident(nspname) AS thing, '' AS column_name, coalesce(nspacl, acldefault('n', nspowner)) AS acl
    FROM program_schema
    UNION ALL
    SELECT 'TABLE', format('%I.%I', nspname, relname), '', coalesce(relacl, acldefault('r', relowner))
    FROM pg_class JOIN program_schema ON program_schema.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v')
    UNION ALL
    SELECT 'TABLE', format('%I.%I', nspname, relname), quote_ident(attname), attacl
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN program_schema ON program_schema.oid = relnamespace
    WHERE attacl IS NOT NULL AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT CASE prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, format('%I.%I(%s)', nspname, proname, oidvectortypes(proargtypes)), '', coalesce(proacl, acldefault('f', proowner))
    FROM pg_proc JOIN program_schema ON program_schema.oid = pronamespace
  )
  SELECT held.kind, held.thing, held.column_name, given.privilege_type, coalesce(rolname::text, 'PUBLIC')
  FROM held CROSS JOIN LATERAL aclexplode(held.acl) AS given LEFT JOIN pg_roles ON pg_roles.oid = given.grantee
  WHERE given.grantee = 0 OR rolname IN ('csat_app', 'csat_etl')
$$;
REVOKE EXECUTE ON FUNCTION csat_meta.held_rights() FROM PUBLIC;

-- A policy that names a role is no part of a dump's restore on a server that has not got the role.
DROP POLICY organization_extract ON csat.organization;
CREATE POLICY organization_extract ON csat.organization FOR SELECT USING (pg_has_role(current_user, 'csat_etl', 'USAGE'));
