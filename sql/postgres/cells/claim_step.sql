-- Waits until no other session carries out a step of a move in this cell, one of a killed mover either, and keeps others waiting until this session releases it or ends.
SELECT pg_advisory_lock(hashtextextended('csat.move.step ' || @name, 0))
