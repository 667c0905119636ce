-- Waits for the groups of responses that may enter the round, and keeps out those that come after (share_rounds).
SELECT pg_advisory_xact_lock(hashtextextended('csat.round ' || @round_id::uuid, 0))
