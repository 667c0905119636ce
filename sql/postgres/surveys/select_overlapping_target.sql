-- A target of the measure whose days overlap the given ones and which does not begin on the same day, and so would not be replaced.
SELECT valid_from, valid_to
FROM csat.target
WHERE organization_id = $1 AND measure = $2 AND valid_from <> $3 AND valid_from <= $4 AND valid_to >= $3
ORDER BY valid_from
LIMIT 1
