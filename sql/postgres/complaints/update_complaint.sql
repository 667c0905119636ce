-- What follows from the events; the rest of a complaint never changes.
UPDATE csat.complaint
SET department_id = $3, state = $4, assigned_to = $5, confirmed_at = $6, notified_at = $7, assigned_at = $8, answered_at = $9, verdict = $10,
  verdict_at = $11, closed_at = $12, reopened_at = $13, reopen_count = $14, event_count = $15
WHERE organization_id = $1 AND complaint_id = $2
