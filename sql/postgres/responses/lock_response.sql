-- Takes a stored form for a later version: shares its round and that of the version until the transaction ends, as the groups do, and keeps out other versions.
-- Apart from the read of its content: what a lock waited for is seen by the statement after it alone.
SELECT
  pg_advisory_xact_lock_shared(hashtextextended('csat.round ' || round_id, 0)),
  pg_advisory_xact_lock_shared(hashtextextended('csat.round ' || @round_id::uuid, 0))
FROM csat.response
WHERE organization_id = @organization_id AND response_id = @response_id
FOR UPDATE
