-- One writer of an organisation's chain at a time. A statement of its own, so that the next sees what the one before committed.
SELECT pg_advisory_xact_lock(hashtextextended('csat.audit' || @organization_id::text, 0))
