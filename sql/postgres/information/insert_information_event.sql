INSERT INTO csat.information_event (organization_id, information_id, sequence, kind, occurred_at, actor, role, payload)
VALUES (@organization_id, @information_id, @sequence, @kind, @occurred_at, @actor, @role, @payload::jsonb)
