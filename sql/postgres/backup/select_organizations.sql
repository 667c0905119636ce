SELECT organization_id AS id, code FROM csat.organization WHERE @code::text IS NULL OR code = @code ORDER BY code
