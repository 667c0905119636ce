-- The version for a new round: it cannot be replaced before the round is there.
SELECT questionnaire_version_id, regime_version_id
FROM csat.questionnaire_version
WHERE organization_id = @organization_id AND code = @code AND version = @version
FOR SHARE
