-- One migrator at a time in a database; given back when the session ends.
SELECT pg_advisory_lock(7164301958226154836)
