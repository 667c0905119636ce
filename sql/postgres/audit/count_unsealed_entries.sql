SELECT count(*) AS entries
FROM csat.audit_entry
WHERE organization_id = @organization_id
  AND NOT EXISTS (SELECT FROM csat.audit_seal AS seal WHERE seal.organization_id = @organization_id AND seal.entry_id = audit_entry.entry_id)
