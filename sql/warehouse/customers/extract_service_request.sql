SELECT service_request_id, regime_version_id, flow, customer::text AS customer, next_step, registered_at, registered_at::date AS registered_day, closed_at, closed_at::date AS closed_day, event_count
FROM csat.service_request
