-- Lets writes to the register happen one after the other within the organisation, so that two do not enter one code; held until the transaction ends.
SELECT pg_advisory_xact_lock(hashtextextended('csat.customer ' || @organization_id::uuid, 0))
