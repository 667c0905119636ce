UPDATE csat.form_check SET result = @result, scored = @scored, checked_at = @checked_at
WHERE organization_id = @organization_id AND round_id = @round_id AND response_id = @response_id
