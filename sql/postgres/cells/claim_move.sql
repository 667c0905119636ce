-- Claims the move of an organisation for this session; the claim ends with it, however it ends.
SELECT pg_try_advisory_lock(hashtextextended('csat.move ' || @organization_id::text, 0)) AS taken
