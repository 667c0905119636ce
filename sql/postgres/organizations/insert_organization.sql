-- Inserts nothing where the code is taken.
INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code, created_at)
VALUES (@organization_id, @code, @name_zh, @name_en, @time_zone, @calendar_code, @created_at)
ON CONFLICT (code) DO NOTHING
