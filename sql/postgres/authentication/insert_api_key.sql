INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role, whole_installation, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
