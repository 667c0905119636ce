-- A clock that stands as before is not written; what a source reported stays.
INSERT INTO csat.complaint_clock AS known (organization_id, complaint_id, clock_code, started_at, due_at, met_at, reported_outcome)
SELECT $1, $2, given.code, given.started_at, given.due_at, given.met_at, given.reported
FROM unnest($3::text[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::text[]) AS given (code, started_at, due_at, met_at, reported)
ON CONFLICT (organization_id, complaint_id, clock_code) DO UPDATE
SET started_at = excluded.started_at, due_at = excluded.due_at, met_at = excluded.met_at
WHERE (known.started_at, known.due_at, known.met_at) IS DISTINCT FROM (excluded.started_at, excluded.due_at, excluded.met_at)
