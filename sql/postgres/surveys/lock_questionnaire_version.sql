-- The version for replacement: opening a round with it waits, and this waits for a round that is being opened.
SELECT questionnaire_version_id, title_zh, title_en, scale_code, item_ids
FROM csat.questionnaire_version
WHERE organization_id = $1 AND code = $2 AND version = $3
FOR UPDATE
