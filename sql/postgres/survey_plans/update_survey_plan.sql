-- A draft written anew.
UPDATE csat.survey_plan
SET title_zh = @title_zh, title_en = @title_en, regime_version_id = @regime_version_id, survey_kinds = @survey_kinds, period_start = @period_start, period_end = @period_end,
  content_codes = @content_codes, content_texts = @content_texts, questionnaire_version_id = @questionnaire_version_id, state = @state
WHERE organization_id = @organization_id AND survey_plan_id = @survey_plan_id
