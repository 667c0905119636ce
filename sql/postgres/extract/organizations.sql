-- The organisations of this installation; the policy organization_extract lets csat_etl see all of them.
SELECT organization_id, code, name_zh, name_en, time_zone, calendar_code
FROM csat.organization
WHERE $1::text IS NULL OR code = $1
ORDER BY code
