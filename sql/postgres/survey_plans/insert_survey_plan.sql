INSERT INTO csat.survey_plan
  (organization_id, survey_plan_id, code, title_zh, title_en, regime_version_id, survey_kinds, period_start, period_end, content_codes, content_texts, questionnaire_version_id, state)
VALUES (@organization_id, @survey_plan_id, @code, @title_zh, @title_en, @regime_version_id, @survey_kinds, @period_start, @period_end, @content_codes, @content_texts,
  @questionnaire_version_id, @state)
