SELECT complaint_id, sequence, kind, occurred_at, (occurred_at AT TIME ZONE organization.time_zone)::date AS occurred_day, role, step
FROM csat.complaint_event
JOIN csat.organization USING (organization_id)
