-- Another key that may do what an administrator's may, of the whole installation where that is asked for, and works at the moment.
SELECT api_key_id
FROM csat.api_key
WHERE organization_id = @organization_id AND api_key_id <> @api_key_id AND role = 'administrator' AND (whole_installation OR NOT @whole_installation)
  AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > @at)
LIMIT 1
