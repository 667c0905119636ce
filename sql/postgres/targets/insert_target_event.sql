INSERT INTO csat.target_event (organization_id, target_id, sequence, kind, occurred_at, actor, person_id, role, detail)
SELECT @organization_id, @target_id,
  (SELECT coalesce(max(sequence), 0) + 1 FROM csat.target_event WHERE organization_id = @organization_id AND target_id = @target_id),
  @kind, @occurred_at, @actor, @person_id, nullif(@role, ''), @detail::jsonb
