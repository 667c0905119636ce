SELECT mart.rating_kind, level.code, level.points / 10.0 AS share_of_best, level.satisfied, sum(mart.ratings)::bigint AS ratings
FROM $mart AS mart
JOIN csat.round USING (round_id)
JOIN level USING (level)
WHERE round.survey_kind = 'key-customers'
GROUP BY mart.rating_kind, level.code, level.points, level.satisfied
ORDER BY mart.rating_kind, level.points DESC
