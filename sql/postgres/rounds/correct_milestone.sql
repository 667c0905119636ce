UPDATE csat.round_milestone SET reached_at = @reached_at WHERE organization_id = @organization_id AND round_id = @round_id AND event = @event
