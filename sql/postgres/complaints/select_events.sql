SELECT kind, occurred_at, recorded_at, actor, coalesce(role, ''), coalesce(note, ''), coalesce(step, '')
FROM csat.complaint_event
WHERE organization_id = $1 AND complaint_id = $2
ORDER BY sequence
