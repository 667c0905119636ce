-- Categories, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.complaint_category) AS "dim_category.rows"
