-- One page after ($2, $3), the receipt and id of the last complaint shown; state $4 alone, or all where it is null.
SELECT complaint.complaint_id, complaint.number, complaint.source_system, complaint.external_id, complaint.regime_version_id, complaint.channel,
  category.code, coalesce(department.code, ''), coalesce(offering.code, ''), complaint.description, complaint.received_at,
  complaint.customer_due_at, complaint.state, coalesce(complaint.assigned_to, ''), complaint.reopen_count
FROM csat.complaint
JOIN csat.complaint_category AS category USING (organization_id, complaint_category_id)
LEFT JOIN csat.department USING (organization_id, department_id)
LEFT JOIN csat.offering USING (organization_id, offering_id)
WHERE organization_id = $1
  AND (complaint.received_at, complaint.complaint_id) > ($2, $3)
  AND ($4::text IS NULL OR complaint.state = $4)
ORDER BY complaint.received_at, complaint.complaint_id
LIMIT $5
