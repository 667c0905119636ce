SELECT round.round_id, round.code, round.title_zh, round.title_en, version.code AS questionnaire, version.version AS questionnaire_version,
  round.survey_kind, round.period_start, round.period_end, coalesce(round.forms_sent, 0) AS forms_sent, round.forms_distributed, round.forms_sent_on, coalesce(plan.code, '') AS survey_plan, round.state
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
LEFT JOIN csat.survey_plan AS plan USING (organization_id, survey_plan_id)
WHERE organization_id = @organization_id AND round.code = @code
