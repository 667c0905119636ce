-- Under the lock of the round; writes nothing where it is closed already.
UPDATE csat.round
SET state = 'closed'
WHERE organization_id = @organization_id AND round_id = @round_id AND state = 'open'
