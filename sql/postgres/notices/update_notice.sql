UPDATE csat.notice
SET state = @state, due_on = @due_on, published_on = @published_on, way = @way
WHERE organization_id = @organization_id AND notice_id = @notice_id
