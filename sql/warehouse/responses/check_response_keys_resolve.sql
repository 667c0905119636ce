-- Every form belongs to a known round, questionnaire, day, company and department, and its round asked its questionnaire.
SELECT response.response_key, response.response_id, response.round_key, response.questionnaire_key, response.date_key, response.competitor_key
FROM fct_response AS response
LEFT JOIN dim_round AS round USING (round_key)
LEFT JOIN dim_questionnaire AS questionnaire ON questionnaire.questionnaire_key = response.questionnaire_key
LEFT JOIN dim_date AS day USING (date_key)
LEFT JOIN dim_competitor AS competitor USING (competitor_key)
LEFT JOIN dim_department AS department ON department.department_key = response.department_key
WHERE round.round_key IS NULL OR questionnaire.questionnaire_key IS NULL OR day.date_key IS NULL OR competitor.competitor_key IS NULL OR department.department_key IS NULL
  OR round.questionnaire_key <> response.questionnaire_key
