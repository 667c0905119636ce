INSERT INTO csat.audit_seal (organization_id, position, entry_id, hash)
SELECT @organization_id, given.position, given.entry_id, given.hash
FROM unnest(@positions::bigint[], @entry_ids::uuid[], @hashes::bytea[]) AS given (position, entry_id, hash)
