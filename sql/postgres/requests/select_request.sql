-- What is known of the id: one row; all but is_past null where its month is gone.
SELECT method, digest, digest_key, answer_id, requested_at, false AS is_past
FROM csat.request
WHERE organization_id = @organization_id AND request_id = @request_id
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, true
FROM csat.request_past
WHERE organization_id = @organization_id AND request_id = @request_id
