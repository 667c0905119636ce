INSERT INTO csat.round_correction (organization_id, round_id, sequence, field, value_before, value, reason, person_id, corrected_at)
SELECT @organization_id, @round_id,
  (SELECT coalesce(max(sequence), 0) + 1 FROM csat.round_correction WHERE organization_id = @organization_id AND round_id = @round_id),
  @field, @before, @value, @reason, @person_id, @corrected_at
