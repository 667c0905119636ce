-- A row a complaint and clock, with the complaint's events in their order (a step by its code), which Domain judges; the stored due time stands as it was set.
SELECT
  clock.complaint_id, complaint.regime_version_id, clock.clock_code, clock.due_at, clock.reported_outcome,
  events.kinds, events.times
FROM csat.complaint_clock AS clock
JOIN csat.complaint USING (organization_id, complaint_id)
CROSS JOIN LATERAL (
  SELECT array_agg(coalesce(step, kind) ORDER BY sequence) AS kinds, array_agg(occurred_at ORDER BY sequence) AS times
  FROM csat.complaint_event AS event
  WHERE event.organization_id = clock.organization_id AND event.complaint_id = clock.complaint_id
) AS events
