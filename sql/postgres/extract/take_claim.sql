-- Claims an organisation for this session: whoever else builds its warehouse, on whichever machine, lets it be until the session ends.
SELECT pg_try_advisory_lock(hashtextextended('csat.warehouse ' || $1::text, 0)) AS taken
