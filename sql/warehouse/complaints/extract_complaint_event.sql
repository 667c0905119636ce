-- The events of complaints, numbered in the order of the complaint's life: an event that a later export brought may stand between earlier ones.
-- Where one is missing they keep the numbers that they were stored under, so that the gap is seen.
SELECT complaint_id,
  CASE WHEN max(sequence) OVER stored = count(*) OVER stored
    THEN (row_number() OVER (PARTITION BY organization_id, complaint_id ORDER BY coalesce((payload ->> 'place')::double precision, sequence)))::integer
    ELSE sequence
  END AS sequence,
  kind, occurred_at, occurred_at::date AS occurred_day, role, step, payload ->> 'department' AS department_code,
  (payload ->> 'time_acceptable')::boolean AS time_acceptable
FROM csat.complaint_event
WINDOW stored AS (PARTITION BY organization_id, complaint_id)
