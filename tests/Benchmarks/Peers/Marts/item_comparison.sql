SELECT item.code, item.name_zh, item.name_en, mart.competitor_id,
  sum(mart.ratings)::bigint AS ratings, sum(mart.points) AS points, sum(mart.best_points) AS best_points, sum(mart.satisfied)::bigint AS satisfied
FROM $mart AS mart
JOIN csat.round USING (round_id)
JOIN csat.item USING (item_id)
WHERE round.survey_kind = 'key-customers' AND mart.rating_kind IN (2, 3)
GROUP BY item.code, item.name_zh, item.name_en, item.position, mart.competitor_id
ORDER BY item.position, mart.competitor_id
