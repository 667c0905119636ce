SELECT pg_advisory_unlock(hashtextextended('csat.warehouse ' || $1::text, 0))
