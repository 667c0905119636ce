-- The key that bears the label now.
SELECT api_key_id
FROM csat.api_key
WHERE organization_id = @organization_id AND label = @label AND revoked_at IS NULL
