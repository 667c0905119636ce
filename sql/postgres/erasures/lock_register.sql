-- Lets an erasure and writes to the register happen one after the other.
SELECT pg_advisory_xact_lock(hashtextextended('csat.customer ' || @organization_id::uuid, 0))
