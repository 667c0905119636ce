-- The closed rounds, the last first.
SELECT round.code, round.survey_kind, version.regime_version_id
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND round.state = 'closed'
ORDER BY round.period_end DESC, round.period_start DESC, round.code DESC
