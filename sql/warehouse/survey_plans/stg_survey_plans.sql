-- grain: one row a survey plan
-- keys: the source id -> the key, dense from 1 in the order in which people read
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_survey_plan AS
SELECT row_number() OVER (ORDER BY plan.period_start, plan.code)::INTEGER AS survey_plan_key, plan.*, regime.regime_key, questionnaire.questionnaire_key
FROM raw.survey_plan AS plan
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id);
