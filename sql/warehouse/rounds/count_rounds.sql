-- Survey rounds and approved targets, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.round) AS "dim_round.rows",
  (SELECT count(*) FROM csat.target) AS "ref_target.rows"
