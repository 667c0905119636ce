-- A key that is revoked stays revoked since then.
UPDATE csat.api_key SET revoked_at = @revoked_at
WHERE organization_id = @organization_id AND api_key_id = @api_key_id AND revoked_at IS NULL
