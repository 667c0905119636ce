-- What a plain dump of pg_dump 18 says of the schemas csat and csat_meta, in its order: place, name, statement. Rows go between places 5 and 6.
WITH program_schema AS (
  SELECT oid, nspname, nspacl FROM pg_namespace WHERE nspname IN ('csat', 'csat_meta')
), program_table AS (
  SELECT pg_class.*, format('%I.%I', nspname, relname) AS name
  FROM pg_class JOIN program_schema ON program_schema.oid = relnamespace
  WHERE relkind IN ('r', 'p')
), program_domain AS (
  SELECT pg_type.*, format('%I.%I', nspname, typname) AS name
  FROM pg_type JOIN program_schema ON program_schema.oid = typnamespace
  WHERE typtype = 'd'
), program_function AS (
  SELECT pg_proc.*, format('%I.%I(%s)', nspname, proname, oidvectortypes(proargtypes)) AS name, CASE prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS kind
  FROM pg_proc JOIN program_schema ON program_schema.oid = pronamespace
), defined AS (
  -- Columns and checks of a table, in the order in which they are written.
  SELECT attrelid AS table_id, attnum::integer AS place, format(
    '    %I %s%s%s', attname, format_type(atttypid, atttypmod), coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), ''), CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END) AS line
  FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attnum > 0 AND NOT attisdropped
  UNION ALL
  SELECT conrelid, 10000 + row_number() OVER (PARTITION BY conrelid ORDER BY conname)::integer, format('    CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
  FROM pg_constraint
  WHERE contype = 'c'
), acl AS (
  SELECT 'SCHEMA ' || quote_ident(nspname) AS thing, '' AS column_name, nspacl AS given FROM program_schema
  UNION ALL SELECT 'TABLE ' || name, '', relacl FROM program_table
  UNION ALL SELECT 'TABLE ' || name, format('(%I)', attname), attacl FROM pg_attribute JOIN program_table ON attrelid = program_table.oid
  UNION ALL SELECT kind || ' ' || name, '', proacl FROM program_function
)
SELECT 1 AS place, nspname::text AS name, format(E'CREATE SCHEMA %1$I;\n\n\nALTER SCHEMA %1$I OWNER TO survey_owner;', nspname) AS statement FROM program_schema
UNION ALL
SELECT 2, 'DOMAIN ' || name, format(
  E'CREATE DOMAIN %s AS %s%s;\n\n\nALTER DOMAIN %s OWNER TO survey_owner;', name, format_type(typbasetype, typtypmod),
  (SELECT string_agg(format(E'\n\tCONSTRAINT %I %s', conname, pg_get_constraintdef(pg_constraint.oid)), '' ORDER BY conname) FROM pg_constraint WHERE contypid = program_domain.oid), name)
FROM program_domain
UNION ALL
SELECT 2, kind || ' ' || name, format(E'%s;\n\n\nALTER %s %s OWNER TO survey_owner;', rtrim(pg_get_functiondef(oid), E'\n'), kind, name) FROM program_function
UNION ALL
SELECT 3, name, format(
  E'CREATE TABLE %s (\n%s\n)%s;\n\nALTER TABLE ONLY %s FORCE ROW LEVEL SECURITY;\n\n\nALTER TABLE %s OWNER TO survey_owner;',
  name, (SELECT string_agg(line, E',\n' ORDER BY defined.place) FROM defined WHERE table_id = program_table.oid),
  CASE relkind WHEN 'p' THEN E'\nPARTITION BY ' || pg_get_partkeydef(oid) ELSE '' END, name, name)
FROM program_table WHERE relforcerowsecurity
UNION ALL
SELECT 3, name, format(
  E'CREATE TABLE %s (\n%s\n);\n\n\nALTER TABLE %s OWNER TO survey_owner;', name, (SELECT string_agg(line, E',\n' ORDER BY defined.place) FROM defined WHERE table_id = program_table.oid), name)
FROM program_table WHERE NOT relforcerowsecurity
UNION ALL
SELECT 4, name || coalesce('.' || attname, ''), format('COMMENT ON %s %s IS %L;', CASE WHEN attname IS NULL THEN 'TABLE' ELSE 'COLUMN' END, name || coalesce('.' || quote_ident(attname), ''), description)
FROM pg_description JOIN program_table ON objoid = program_table.oid AND classoid = 'pg_class'::regclass LEFT JOIN pg_attribute ON attrelid = objoid AND attnum = objsubid AND attnum > 0
UNION ALL
SELECT 5, name || '.' || attname, format(
  E'ALTER TABLE %s ALTER COLUMN %I ADD GENERATED %s AS IDENTITY (\n    SEQUENCE NAME %s\n    START WITH %s\n    INCREMENT BY %s\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE %s\n);',
  name, attname, CASE attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, pg_get_serial_sequence(name, attname), seqstart, seqincrement, seqcache)
FROM pg_attribute JOIN program_table ON attrelid = program_table.oid JOIN pg_sequence ON seqrelid = pg_get_serial_sequence(name, attname)::regclass
WHERE attidentity <> ''
UNION ALL
SELECT 5, name, format('ALTER TABLE ONLY %s ATTACH PARTITION %s %s;', inhparent::regclass, name, pg_get_expr(relpartbound, program_table.oid)) FROM program_table JOIN pg_inherits ON inhrelid = program_table.oid
UNION ALL
SELECT 6, ' ' || name || '.' || attname, format(
  'SELECT pg_catalog.setval(%L, %s, %L);', pg_get_serial_sequence(name, attname), coalesce(pg_sequence_last_value(pg_get_serial_sequence(name, attname)::regclass), 1),
  pg_sequence_last_value(pg_get_serial_sequence(name, attname)::regclass) IS NOT NULL)
FROM pg_attribute JOIN program_table ON attrelid = program_table.oid
WHERE attidentity <> ''
UNION ALL
SELECT 6, name || '.' || conname, format(E'ALTER TABLE ONLY %s\n    ADD CONSTRAINT %I %s;', name, conname, pg_get_constraintdef(pg_constraint.oid))
FROM pg_constraint JOIN program_table ON conrelid = program_table.oid WHERE contype IN ('p', 'u')
UNION ALL
SELECT 7, indexrelid::regclass::text, pg_get_indexdef(indexrelid) || ';'
FROM pg_index JOIN program_table ON indrelid = program_table.oid
WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
UNION ALL
SELECT 8, inhrelid::regclass::text, format('ALTER INDEX %s ATTACH PARTITION %s;', inhparent::regclass, inhrelid::regclass)
FROM pg_inherits JOIN pg_index ON indexrelid = inhrelid JOIN program_table ON indrelid = program_table.oid
UNION ALL
SELECT 9, name || '.' || tgname, pg_get_triggerdef(pg_trigger.oid) || ';' || CASE tgenabled WHEN 'A' THEN format(E'\n\nALTER TABLE %s ENABLE ALWAYS TRIGGER %I;', name, tgname) ELSE '' END
FROM pg_trigger JOIN program_table ON tgrelid = program_table.oid WHERE NOT tgisinternal AND tgparentid = 0
UNION ALL
SELECT 10, name || '.' || conname, format(E'ALTER TABLE ONLY %s\n    ADD CONSTRAINT %I %s;', name, conname, pg_get_constraintdef(pg_constraint.oid))
FROM pg_constraint JOIN program_table ON conrelid = program_table.oid WHERE contype = 'f'
UNION ALL
SELECT 11, name, format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY;', name) FROM program_table WHERE relrowsecurity
UNION ALL
SELECT 12, name || '.' || polname, format(
  'CREATE POLICY %I ON %s%s%s%s%s;', polname, name,
  CASE polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE' WHEN 'd' THEN ' FOR DELETE' ELSE '' END,
  CASE WHEN polroles <> '{0}' THEN ' TO ' || (SELECT string_agg(quote_ident(rolname), ', ') FROM pg_roles WHERE pg_roles.oid = ANY (polroles)) ELSE '' END,
  coalesce(' USING (' || pg_get_expr(polqual, polrelid) || ')', ''), coalesce(' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')', ''))
FROM pg_policy JOIN program_table ON polrelid = program_table.oid
UNION ALL
SELECT 13, thing || column_name, format('REVOKE ALL ON %s FROM PUBLIC;', thing) FROM acl
WHERE given IS NOT NULL AND thing NOT LIKE 'TABLE %' AND thing NOT LIKE 'SCHEMA %' AND NOT EXISTS (SELECT FROM aclexplode(given) AS right_given WHERE right_given.grantee = 0)
UNION ALL
SELECT 14, thing || column_name, format('GRANT %s ON %s TO %I;', string_agg(privilege_type || column_name, ',' ORDER BY privilege_type), thing, rolname)
FROM acl CROSS JOIN LATERAL aclexplode(given) AS right_given JOIN pg_roles ON pg_roles.oid = right_given.grantee
WHERE rolname IN ('csat_app', 'csat_etl')
GROUP BY thing, column_name, rolname
ORDER BY place, name, statement
