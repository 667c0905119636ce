-- A target of the measure whose days overlap the given ones and which does not begin on the same day, and so would not be replaced.
SELECT target_id, measure, valid_from, valid_to, value_percent, method, approved_by
FROM csat.target
WHERE organization_id = @organization_id AND measure = @measure AND valid_from <> @valid_from AND valid_from <= @valid_to AND valid_to >= @valid_from
ORDER BY valid_from
LIMIT 1
