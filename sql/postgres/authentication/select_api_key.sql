-- The key with digest $1, visible to whoever presents it (policy api_key_isolation).
SELECT organization_id, api_key_id, label, role, whole_installation
FROM csat.api_key
WHERE key_digest = $1 AND revoked_at IS NULL
