-- Nothing is counted.
UPDATE csat.level_count SET given = 0 WHERE organization_id = @organization_id
