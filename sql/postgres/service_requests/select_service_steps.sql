-- The steps of some requests, in order.
SELECT service_request_id, step, coalesce(role, '') AS role, coalesce(form, '') AS form, accepted, occurred_at
FROM csat.service_request_event
WHERE organization_id = @organization_id AND service_request_id = ANY (@ids)
ORDER BY service_request_id, sequence
