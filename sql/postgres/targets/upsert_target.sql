INSERT INTO csat.target AS known (organization_id, target_id, measure, valid_from, valid_to, value_percent, method, approved_by)
VALUES (@organization_id, @target_id, @measure, @valid_from, @valid_to, @value_percent, @method, @approved_by)
ON CONFLICT (organization_id, measure, valid_from) DO UPDATE
SET valid_to = excluded.valid_to, value_percent = excluded.value_percent, method = excluded.method, approved_by = excluded.approved_by
WHERE (known.valid_to, known.value_percent, known.method, known.approved_by)
  IS DISTINCT FROM (excluded.valid_to, excluded.value_percent, excluded.method, excluded.approved_by)
