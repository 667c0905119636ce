SELECT round.round_id, mart.rating_kind, sum(mart.ratings)::bigint AS ratings, sum(mart.points) AS points, sum(mart.best_points) AS best_points, sum(mart.satisfied)::bigint AS satisfied
FROM $mart AS mart
JOIN csat.round USING (round_id)
WHERE round.survey_kind = 'key-customers'
GROUP BY round.round_id, round.period_start, mart.rating_kind
ORDER BY round.period_start, mart.rating_kind
