SELECT round.round_id, round.code, round.state, round.survey_kind, version.regime_version_id
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND round.code = @code
