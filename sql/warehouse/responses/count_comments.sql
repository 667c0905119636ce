-- Comments, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.response_comment) AS "fct_comment.rows"
