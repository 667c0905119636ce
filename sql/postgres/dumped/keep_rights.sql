-- Keeps the rights of the program's roles as the migrations have left them.
WITH held AS MATERIALIZED (
  SELECT kind, thing, column_name, privilege, grantee FROM csat_meta.held_rights()
), gone AS (
  DELETE FROM csat_meta.kept_right WHERE (kind, thing, column_name, privilege, grantee) NOT IN (SELECT kind, thing, column_name, privilege, grantee FROM held)
)
INSERT INTO csat_meta.kept_right (kind, thing, column_name, privilege, grantee)
SELECT kind, thing, column_name, privilege, grantee FROM held
ON CONFLICT DO NOTHING
