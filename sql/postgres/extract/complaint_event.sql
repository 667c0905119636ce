-- The events of complaints, numbered in the order of the complaint's life: an event that a later export brought may stand between earlier ones.
SELECT complaint_id,
  (row_number() OVER (PARTITION BY organization_id, complaint_id ORDER BY coalesce((payload ->> 'place')::double precision, sequence)))::integer AS sequence,
  kind, occurred_at, role, step
FROM csat.complaint_event
