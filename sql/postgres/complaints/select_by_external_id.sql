SELECT complaint_id, content_digest
FROM csat.complaint
WHERE organization_id = $1 AND source_system = $2 AND external_id = $3
