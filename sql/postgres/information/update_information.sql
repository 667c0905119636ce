-- The row as it follows from its events.
UPDATE csat.information
SET state = @state, department_id = coalesce(@department_id, department_id), event_count = event_count + 1
WHERE organization_id = @organization_id AND information_id = @information_id
