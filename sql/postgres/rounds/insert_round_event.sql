INSERT INTO csat.round_event (organization_id, round_id, sequence, kind, occurred_at, actor)
SELECT @organization_id, @round_id,
  (SELECT coalesce(max(sequence), 0) + 1 FROM csat.round_event WHERE organization_id = @organization_id AND round_id = @round_id),
  @kind, @occurred_at, @actor
