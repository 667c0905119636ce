-- A version that says the same already is not written.
UPDATE csat.questionnaire_version
SET title_zh = $3, title_en = $4, regime_version_id = $5, scale_code = $6, item_ids = $7
WHERE organization_id = $1 AND questionnaire_version_id = $2
  AND (title_zh, title_en, regime_version_id, scale_code, item_ids) IS DISTINCT FROM ($3, $4, $5, $6, $7)
