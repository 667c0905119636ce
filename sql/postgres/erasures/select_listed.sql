-- All erasures of the bound organisation, the first one first.
SELECT erasure_id, at, actor, subject, subject_id, reason, source_system, digest, texts, comments, attributes, customers, external_ids
FROM csat.erasure
WHERE organization_id = @organization_id
ORDER BY erasure_id
