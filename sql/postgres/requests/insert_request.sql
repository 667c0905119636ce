-- Under the lock of the id; inserts nothing where the id is known.
INSERT INTO csat.request (organization_id, request_id, requested_at, method, digest, digest_key, answer_id)
SELECT @organization_id, @request_id, @requested_at, @method, @digest, @digest_key, @answer_id
WHERE NOT EXISTS (SELECT FROM csat.request WHERE organization_id = @organization_id AND request_id = @request_id)
  AND NOT EXISTS (SELECT FROM csat.request_past WHERE organization_id = @organization_id AND request_id = @request_id)
