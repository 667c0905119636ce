-- Lets the next step of a move begin.
SELECT pg_advisory_unlock(hashtextextended('csat.move.step ' || @name, 0))
