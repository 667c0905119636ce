-- The version for a new round: it cannot be replaced before the round is there.
SELECT questionnaire_version_id, regime_version_id
FROM csat.questionnaire_version
WHERE organization_id = $1 AND code = $2 AND version = $3
FOR SHARE
