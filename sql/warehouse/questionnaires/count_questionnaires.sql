-- Questionnaire versions, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.questionnaire_version) AS "dim_questionnaire.rows",
  (SELECT count(*) FROM csat.questionnaire_approval) AS "dim_questionnaire.approved"
