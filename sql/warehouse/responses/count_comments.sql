-- Comments on forms that count, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.response_comment)
    - (SELECT count(*) FROM csat.form_check AS found JOIN csat.response_comment USING (organization_id, response_id) WHERE NOT found.scored) AS "fct_comment.rows"
