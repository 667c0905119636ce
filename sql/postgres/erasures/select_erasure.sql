SELECT erasure_id, at, actor, subject, subject_id, reason, source_system, digest, texts, comments, attributes, customers, external_ids
FROM csat.erasure
WHERE organization_id = @organization_id AND erasure_id = @erasure_id
