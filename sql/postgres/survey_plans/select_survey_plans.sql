-- One page after the period start and code of the last plan shown.
SELECT plan.survey_plan_id, plan.code, plan.title_zh, plan.title_en, plan.regime_version_id, plan.survey_kinds, plan.period_start, plan.period_end, plan.content_codes, plan.content_texts,
  coalesce(version.code, '') AS questionnaire, coalesce(version.version, 0) AS questionnaire_version, plan.state,
  regime.regime_code, regime.version AS regime_version
FROM csat.survey_plan AS plan
JOIN csat.regime_version AS regime USING (organization_id, regime_version_id)
LEFT JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND (plan.period_start, plan.code) > (@after_start, @after_code)
ORDER BY plan.period_start, plan.code
LIMIT @count
