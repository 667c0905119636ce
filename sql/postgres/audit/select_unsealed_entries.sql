-- The next entries of the chain: of transactions that no earlier one can follow any more, from that of the entry sealed last (whose row the left join does without).
WITH sealed AS (
  SELECT coalesce(entry.changed_xid, '0'::xid8) AS changed_xid
  FROM csat.audit_seal AS seal
  LEFT JOIN csat.audit_entry AS entry USING (organization_id, entry_id)
  WHERE organization_id = @organization_id
  ORDER BY seal.position DESC
  LIMIT 1
)
SELECT entry_id, at, actors, method, subject, subject_id, count, request_id, content_digest, outcome
FROM csat.audit_entry
WHERE organization_id = @organization_id
  AND changed_xid >= coalesce((SELECT changed_xid FROM sealed), '0'::xid8)
  AND changed_xid < pg_snapshot_xmin(pg_current_snapshot())
  AND NOT EXISTS (SELECT FROM csat.audit_seal AS seal WHERE seal.organization_id = @organization_id AND seal.entry_id = audit_entry.entry_id)
ORDER BY changed_xid, entry_id
LIMIT @count
