-- One page of rounds after the period start and code of the last round shown, each with the regime version that it is held under.
SELECT round.round_id, round.code, round.title_zh, round.title_en, round.survey_kind, round.period_start, version.regime_version_id
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND (round.period_start, round.code) > (@after_start, @after_code)
ORDER BY round.period_start, round.code
LIMIT @count
