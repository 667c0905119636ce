-- One page after the id of the last key shown, which is in the order of their making.
SELECT key.api_key_id, key.label, key.role, key.whole_installation, key.created_at, key.expires_at, key.revoked_at, key.last_used_at, coalesce(person.code, '') AS person
FROM csat.api_key AS key
LEFT JOIN csat.person USING (organization_id, person_id)
WHERE organization_id = @organization_id AND key.api_key_id > @after AND (@revoked_too OR key.revoked_at IS NULL)
ORDER BY key.api_key_id
LIMIT @count
