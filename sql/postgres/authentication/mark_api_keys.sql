-- When keys were last used; a row that says so already is not written.
UPDATE csat.api_key SET last_used_at = used.at
FROM unnest(@ids::uuid[], @times::timestamptz[]) AS used (id, at)
WHERE api_key.organization_id = @organization_id AND api_key.api_key_id = used.id AND (api_key.last_used_at IS NULL OR api_key.last_used_at < used.at)
