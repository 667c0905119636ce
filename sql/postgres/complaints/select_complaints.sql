-- One page after the receipt and id of the last complaint shown; one state alone, or all where it is null.
SELECT complaint.complaint_id, complaint.number, complaint.source_system, complaint.external_id, complaint.channel, category.code AS category,
  department.code AS department, offering.code AS offering, complaint.customer, description.content AS description, complaint.received_at, complaint.customer_due_at,
  complaint.state, person.content AS assigned_to, complaint.reopen_count, complaint.event_count
FROM csat.complaint
JOIN csat.complaint_category AS category USING (organization_id, complaint_category_id)
LEFT JOIN csat.department USING (organization_id, department_id)
LEFT JOIN csat.offering USING (organization_id, offering_id)
LEFT JOIN csat.personal_text AS description ON (description.organization_id, description.text_id) = (complaint.organization_id, complaint.description_text_id)
LEFT JOIN csat.personal_text AS person ON (person.organization_id, person.text_id) = (complaint.organization_id, complaint.assigned_to_text_id)
WHERE complaint.organization_id = @organization_id
  AND (complaint.received_at, complaint.complaint_id) > (@after_receipt, @after_id)
  AND (@state::text IS NULL OR complaint.state = @state)
ORDER BY complaint.received_at, complaint.complaint_id
LIMIT @count
