-- The key of a digest, visible to whoever presents it (policy api_key_isolation).
SELECT organization_id, api_key_id, role, whole_installation, label, expires_at, csat.lives_here(organization_id) AS lives_here
FROM csat.api_key
WHERE key_digest = @key_digest AND revoked_at IS NULL
