-- Complaints with a clock that is still to run and may move with the calendar, in the order of their ids.
SELECT DISTINCT complaint_id
FROM csat.complaint_clock
WHERE organization_id = @organization_id AND met_at IS NULL AND due_at >= @now
ORDER BY complaint_id
