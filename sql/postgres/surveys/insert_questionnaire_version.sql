-- Returns no row where the version exists.
INSERT INTO csat.questionnaire_version
  (organization_id, questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code, item_ids, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (organization_id, code, version) DO NOTHING
RETURNING questionnaire_version_id
