-- A row a complaint and clock, with all that is stored of it, which Domain judges: the end as it was set, the customer's own limit, the complaint's events in
-- their order (a step by its code).
SELECT
  clock.complaint_id, complaint.regime_version_id, clock.clock_code, clock.started_at, clock.due_at, clock.due_moved_from, clock.calendar_known,
  clock.reported_outcome, complaint.customer_due_at, events.codes, events.times
FROM csat.complaint_clock AS clock
JOIN csat.complaint USING (organization_id, complaint_id)
CROSS JOIN LATERAL (
  SELECT array_agg(coalesce(step, kind) ORDER BY place) AS codes, array_agg(occurred_at ORDER BY place) AS times
  FROM (SELECT *, coalesce((payload ->> 'place')::double precision, sequence) AS place FROM csat.complaint_event) AS event
  WHERE event.organization_id = clock.organization_id AND event.complaint_id = clock.complaint_id
) AS events
