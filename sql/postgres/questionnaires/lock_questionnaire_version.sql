-- The version for replacement: opening a round with it waits, and this waits for a round that is being opened.
SELECT questionnaire_version_id
FROM csat.questionnaire_version
WHERE organization_id = @organization_id AND code = @code AND version = @version
FOR UPDATE
