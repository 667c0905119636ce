-- The ends that were set for the complaint of this number or id.
SELECT clock.clock_code, clock.started_at, clock.due_at, clock.due_moved_from, clock.calendar_known
FROM csat.complaint_clock AS clock
JOIN csat.complaint USING (organization_id, complaint_id)
WHERE organization_id = @organization_id AND (complaint.number = @name OR complaint_id = @id)
  AND clock.started_at IS NOT NULL AND clock.due_at IS NOT NULL
