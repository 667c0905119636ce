-- Counts of bases, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.base_count) AS "fct_base.rows",
  (SELECT coalesce(sum(count), 0) FROM csat.base_count) AS "fct_base.base_count"
