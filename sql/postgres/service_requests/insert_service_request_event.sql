INSERT INTO csat.service_request_event (organization_id, service_request_id, sequence, step, accepted, occurred_at, actor, role, form)
VALUES (@organization_id, @service_request_id, @sequence, @step, @accepted, @occurred_at, @actor, @role, @form)
