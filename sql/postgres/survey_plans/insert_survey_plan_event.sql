INSERT INTO csat.survey_plan_event (organization_id, survey_plan_id, sequence, kind, occurred_at, actor, person_id, role, detail)
SELECT @organization_id, @survey_plan_id,
  (SELECT coalesce(max(sequence), 0) + 1 FROM csat.survey_plan_event WHERE organization_id = @organization_id AND survey_plan_id = @survey_plan_id),
  @kind, @occurred_at, @actor, @person_id, nullif(@role, ''), @detail::jsonb
