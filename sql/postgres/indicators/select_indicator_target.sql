-- The target of an indicator that begins on a day.
SELECT indicator_target_id, indicator, operator, value, valid_from, approved_by
FROM csat.indicator_target
WHERE organization_id = @organization_id AND indicator = @indicator AND valid_from = @valid_from
