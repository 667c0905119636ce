SELECT service_request_id, regime_version_id, flow, next_step, event_count
FROM csat.service_request
WHERE organization_id = @organization_id AND service_request_id = @service_request_id
FOR UPDATE
