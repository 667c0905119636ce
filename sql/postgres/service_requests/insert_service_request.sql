INSERT INTO csat.service_request (organization_id, service_request_id, regime_version_id, flow, customer, departments, next_step, registered_at, closed_at, event_count)
VALUES (@organization_id, @service_request_id, @regime_version_id, @flow, @customer, @departments, @next_step, @registered_at, @closed_at, 1)
