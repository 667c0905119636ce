-- The forms are read anew by the next increment, which takes them out.
UPDATE csat.response SET scored = false
WHERE organization_id = @organization_id AND response_id = ANY (@response_ids) AND scored
