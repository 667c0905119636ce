-- Requests after the given one, or that one alone.
SELECT service_request_id, flow, coalesce(customer::text, '') AS customer, departments, coalesce(next_step, '') AS next_step, registered_at, closed_at
FROM csat.service_request
WHERE organization_id = @organization_id AND (service_request_id = @service_request_id OR @service_request_id::uuid IS NULL AND service_request_id > @after)
  AND (closed_at IS NULL OR NOT @open_only)
ORDER BY service_request_id
LIMIT @count
