SELECT complaint.complaint_id, complaint.content_digest, description.digest_key
FROM csat.complaint
LEFT JOIN csat.personal_text AS description ON (description.organization_id, description.text_id) = (complaint.organization_id, complaint.description_text_id)
WHERE complaint.organization_id = @organization_id AND source_system = @source_system AND external_id = @external_id
