INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role, created_at, expires_at, person_id)
VALUES (@organization_id, @api_key_id, @key_digest, @label, @role, @created_at, @expires_at, @person_id)
