-- The row as it follows from its events.
UPDATE csat.service_request
SET next_step = @next_step, closed_at = @closed_at, event_count = event_count + 1
WHERE organization_id = @organization_id AND service_request_id = @service_request_id
