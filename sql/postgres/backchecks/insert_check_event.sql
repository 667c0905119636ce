INSERT INTO csat.form_check_event (organization_id, round_id, response_id, sequence, result, occurred_at, actor)
SELECT @organization_id, @round_id, @response_id,
  (SELECT coalesce(max(sequence), 0) + 1 FROM csat.form_check_event WHERE organization_id = @organization_id AND round_id = @round_id AND response_id = @response_id),
  @result, @occurred_at, @actor
