-- Survey plans, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.survey_plan) AS "dim_survey_plan.rows",
  (SELECT count(*) FROM csat.round WHERE survey_plan_id IS NOT NULL) AS "dim_round.planned"
