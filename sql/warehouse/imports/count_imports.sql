-- Imports and what they refused, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.import_run) AS "fct_import.rows",
  (SELECT count(*) FROM csat.import_refusal) AS "fct_import_refusal.rows"
