INSERT INTO csat.indicator_target AS known (organization_id, indicator_target_id, indicator, operator, value, valid_from, approved_by)
VALUES (@organization_id, @indicator_target_id, @indicator, @operator, @value, @valid_from, @approved_by)
ON CONFLICT (organization_id, indicator, valid_from) DO UPDATE
SET operator = excluded.operator, value = excluded.value, approved_by = excluded.approved_by
WHERE (known.operator, known.value, known.approved_by) IS DISTINCT FROM (excluded.operator, excluded.value, excluded.approved_by)
