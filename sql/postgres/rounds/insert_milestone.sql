INSERT INTO csat.round_milestone (organization_id, round_id, event, reached_at, role, person_id, recorded_at)
VALUES (@organization_id, @round_id, @event, @reached_at, nullif(@role, ''), @person_id, @recorded_at)
