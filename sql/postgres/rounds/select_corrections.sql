SELECT field, value_before AS before, value, reason, corrected_at
FROM csat.round_correction
WHERE organization_id = @organization_id AND round_id = @round_id
ORDER BY sequence
