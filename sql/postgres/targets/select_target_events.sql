SELECT kind, occurred_at, coalesce(role, '') AS role, coalesce(detail->>'reason', '') AS reason, (detail->>'value_percent')::numeric AS value_percent,
  ARRAY(SELECT jsonb_array_elements_text(coalesce(detail->'departments', '[]'))) AS departments, coalesce((detail->>'suitable')::boolean, false) AS suitable
FROM csat.target_event
WHERE organization_id = @organization_id AND target_id = @target_id
ORDER BY sequence
