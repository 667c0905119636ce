SELECT organization_id, code, name_zh, name_en, time_zone, calendar_code
FROM csat.organization
WHERE code = @code
