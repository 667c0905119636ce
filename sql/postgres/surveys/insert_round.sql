-- Returns no row where the code is taken.
INSERT INTO csat.round
  (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, forms_sent, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open')
ON CONFLICT (organization_id, code) DO NOTHING
RETURNING round_id
