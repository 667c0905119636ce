-- Inserts nothing where the code is taken, here or by an organisation that lives elsewhere.
INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code, created_at)
SELECT @organization_id, @code, @name_zh, @name_en, @time_zone, @calendar_code, @created_at
WHERE NOT EXISTS (SELECT FROM csat.find_placement(@organization_id, @code))
ON CONFLICT (code) DO NOTHING
