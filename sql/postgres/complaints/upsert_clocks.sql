-- A clock that stands as before is not written; what a source reported stays.
INSERT INTO csat.complaint_clock AS known (organization_id, complaint_id, clock_code, started_at, due_at, due_moved_from, calendar_known, met_at, reported_outcome)
SELECT @organization_id, @complaint_id, given.code, given.started_at, given.due_at, given.due_moved_from, given.calendar_known, given.met_at, given.reported
FROM unnest(@codes::text[], @starts::timestamptz[], @ends::timestamptz[], @moved_from::timestamptz[], @calendars_known::boolean[], @mets::timestamptz[], @reported::text[])
  AS given (code, started_at, due_at, due_moved_from, calendar_known, met_at, reported)
ON CONFLICT (organization_id, complaint_id, clock_code) DO UPDATE
SET started_at = excluded.started_at, due_at = excluded.due_at, due_moved_from = excluded.due_moved_from, calendar_known = excluded.calendar_known, met_at = excluded.met_at
WHERE (known.started_at, known.due_at, known.due_moved_from, known.calendar_known, known.met_at)
  IS DISTINCT FROM (excluded.started_at, excluded.due_at, excluded.due_moved_from, excluded.calendar_known, excluded.met_at)
