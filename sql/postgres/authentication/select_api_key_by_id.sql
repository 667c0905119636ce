SELECT api_key_id, label, role, whole_installation, created_at, expires_at, revoked_at, last_used_at
FROM csat.api_key
WHERE organization_id = @organization_id AND api_key_id = @api_key_id
