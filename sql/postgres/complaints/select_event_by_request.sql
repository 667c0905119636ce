-- What an earlier request of this id recorded.
SELECT complaint_id, kind, occurred_at, coalesce(role, ''), coalesce(note, ''), coalesce(step, '')
FROM csat.complaint_event
WHERE organization_id = $1 AND request_id = $2
