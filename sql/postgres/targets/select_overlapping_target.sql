-- A target of the measure whose days, or the days drawn up for it, overlap the given ones and which does not begin on the same day, and so would not be replaced.
SELECT valid_from, greatest(valid_to, proposed_valid_to) AS valid_to
FROM csat.target
WHERE organization_id = @organization_id AND measure = @measure AND valid_from <> @valid_from AND valid_from <= @valid_to AND greatest(valid_to, proposed_valid_to) >= @valid_from
ORDER BY valid_from
LIMIT 1
