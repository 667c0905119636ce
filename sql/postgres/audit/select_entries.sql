-- One page of the chain after the position shown last, within the times and of the thing where these are asked for.
SELECT seal.position, seal.hash, entry_id, entry.at, entry.actors, entry.method, entry.subject, entry.subject_id, entry.count, entry.request_id,
  entry.content_digest, entry.outcome
FROM csat.audit_seal AS seal
JOIN csat.audit_entry AS entry USING (organization_id, entry_id)
WHERE organization_id = @organization_id
  AND seal.position > @after
  AND (@since::timestamptz IS NULL OR entry.at >= @since)
  AND (@before::timestamptz IS NULL OR entry.at < @before)
  AND (@subject::text IS NULL OR entry.subject = @subject)
  AND (@subject_id::uuid IS NULL OR entry.subject_id = @subject_id)
ORDER BY seal.position
LIMIT @count
