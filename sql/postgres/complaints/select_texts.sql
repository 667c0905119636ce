-- The texts of the complaint of this number or id that are not erased.
SELECT text.text_id, text.content, text.digest_key
FROM csat.personal_text AS text
JOIN csat.complaint ON (complaint.organization_id, complaint.complaint_id) = (text.organization_id, text.subject_id)
WHERE text.organization_id = @organization_id AND (complaint.number = @name OR complaint.complaint_id = @id)
