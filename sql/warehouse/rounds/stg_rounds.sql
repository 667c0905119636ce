-- grain: one row a survey round
-- keys: the source id -> the key, dense from 1 in the order in which people read
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_round AS
SELECT
  row_number() OVER (ORDER BY round.period_start, round.code)::INTEGER AS round_key, round.*, questionnaire.questionnaire_key, questionnaire.regime_version_id,
  coalesce(kind.entry->>'$.audience', 'customers') AS audience, plan.survey_plan_key
FROM raw.round AS round
LEFT JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id)
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_rule AS kind ON kind.regime_key = regime.regime_key AND kind.part = 'survey.kinds' AND (kind.entry->>'$.code') = round.survey_kind
LEFT JOIN raw.stg_survey_plan AS plan USING (survey_plan_id);
