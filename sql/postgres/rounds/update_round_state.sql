-- Under the lock of the round.
UPDATE csat.round
SET state = @state
WHERE organization_id = @organization_id AND round_id = @round_id
