-- Waits for the groups of responses that hold a share lock on the round; returns no row where it is closed already.
UPDATE csat.round
SET state = 'closed'
WHERE organization_id = $1 AND code = $2 AND state = 'open'
RETURNING round_id
