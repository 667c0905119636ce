-- Adopted regime versions, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.regime_version) AS "dim_regime.rows"
