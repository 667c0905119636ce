-- Requests of one id happen one after the other: no index spans the months. A statement of its own, so that the next sees what the one before committed.
SELECT pg_advisory_xact_lock(hashtextextended(@organization_id::text || @request_id, 0))
