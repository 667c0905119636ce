-- One page after the id of the last key shown, which is in the order of their making.
SELECT api_key_id, label, role, whole_installation, created_at, expires_at, revoked_at, last_used_at
FROM csat.api_key
WHERE organization_id = @organization_id AND api_key_id > @after AND (@revoked_too OR revoked_at IS NULL)
ORDER BY api_key_id
LIMIT @count
