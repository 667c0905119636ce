SELECT kind, occurred_at, coalesce(role, '') AS role, coalesce(detail->>'reason', '') AS reason,
  ARRAY(SELECT jsonb_array_elements_text(coalesce(detail->'departments', '[]'))) AS departments
FROM csat.survey_plan_event
WHERE organization_id = @organization_id AND survey_plan_id = @survey_plan_id
ORDER BY sequence
