-- Targets that hold and the departments that they are broken down to, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.target WHERE value_percent IS NOT NULL) AS "ref_target.rows",
  (SELECT coalesce(sum(cardinality(departments)), 0) FROM csat.target WHERE value_percent IS NOT NULL) AS "ref_department_target.rows"
