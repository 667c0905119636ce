SELECT position, entry_id, hash
FROM csat.audit_seal
WHERE organization_id = @organization_id
ORDER BY position DESC
LIMIT 1
