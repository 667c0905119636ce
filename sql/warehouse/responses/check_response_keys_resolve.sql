-- Every form, answered or blank, belongs to a known round, questionnaire, day, company, kind and, where it names one, department, and its round asked its questionnaire.
WITH
form AS (
  SELECT response_key, response_id, round_key, questionnaire_key, date_key, competitor_key, rating_kind, respondent_kind FROM raw.counted_response
  UNION ALL
  SELECT response_key, response_id, round_key, questionnaire_key, date_key, competitor_key, rating_kind, respondent_kind FROM raw.counted_blank_form
)
SELECT form.response_key, form.response_id, form.round_key, form.questionnaire_key, form.date_key, form.competitor_key
FROM form
LEFT JOIN dim_round AS round USING (round_key)
LEFT JOIN dim_questionnaire AS questionnaire ON questionnaire.questionnaire_key = form.questionnaire_key
LEFT JOIN dim_date AS day USING (date_key)
LEFT JOIN dim_competitor AS competitor USING (competitor_key)
LEFT JOIN dim_rating_kind USING (rating_kind)
LEFT JOIN dim_respondent_kind USING (respondent_kind)
WHERE round.round_key IS NULL OR questionnaire.questionnaire_key IS NULL OR day.date_key IS NULL OR competitor.competitor_key IS NULL
  OR dim_rating_kind.rating_kind IS NULL OR dim_respondent_kind.respondent_kind IS NULL
  OR round.questionnaire_key <> form.questionnaire_key
UNION ALL
SELECT response.response_key, response.response_id, response.round_key, response.questionnaire_key, response.date_key, response.competitor_key
FROM raw.counted_response AS response
LEFT JOIN dim_department AS department USING (department_key)
LEFT JOIN dim_department AS collector ON collector.department_key = response.collected_by_key
LEFT JOIN dim_date AS sent ON sent.date_key = response.sent_date_key
WHERE department.department_key IS NULL OR collector.department_key IS NULL OR (response.sent_date_key IS NOT NULL AND sent.date_key IS NULL)
