-- Gives the lock of lock.sql back.
SELECT pg_advisory_unlock(7164301958226154836)
