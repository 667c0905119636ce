-- Inserts nothing where the code is taken.
INSERT INTO csat.round
  (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, forms_sent, forms_sent_on, survey_plan_id, state)
VALUES (@organization_id, @round_id, @code, @title_zh, @title_en, @questionnaire_version_id, @survey_kind, @period_start, @period_end, nullif(@forms_sent, 0), @forms_sent_on, @survey_plan_id,
  @state)
ON CONFLICT (organization_id, code) DO NOTHING
