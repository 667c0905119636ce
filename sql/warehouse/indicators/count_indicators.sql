-- Indicators' values, each once however often it was corrected, and targets, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.indicator_value WHERE version = 1) AS "fct_indicator.rows",
  (SELECT count(*) FROM csat.indicator_target) AS "ref_indicator_target.rows"
