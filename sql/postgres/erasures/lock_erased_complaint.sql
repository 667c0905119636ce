-- The complaint of this number or id, locked as its events lock it; digest is of its former external id where it was erased before.
SELECT complaint.complaint_id AS subject_id, complaint.source_system, complaint.external_id, erased.digest
FROM csat.complaint
LEFT JOIN csat.erased_id AS erased
  ON erased.organization_id = complaint.organization_id AND erased.subject = 'complaint' AND erased.subject_id = complaint.complaint_id
WHERE complaint.organization_id = @organization_id AND (complaint.number = @name OR complaint.complaint_id = @id)
FOR UPDATE OF complaint
