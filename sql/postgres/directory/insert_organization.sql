-- Returns no row where the code is taken.
INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (code) DO NOTHING
RETURNING organization_id
