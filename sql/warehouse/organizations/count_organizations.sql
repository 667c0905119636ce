-- The small tables of an organisation, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.department) AS "dim_department.rows",
  (SELECT count(*) FROM csat.item) AS "dim_item.rows",
  (SELECT count(*) FROM csat.competitor) AS "dim_competitor.rows",
  (SELECT count(*) FROM csat.offering) AS "dim_offering.rows"
