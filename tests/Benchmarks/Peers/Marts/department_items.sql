SELECT department.code, department.name_zh, department.name_en, item.code, item.name_zh, item.name_en, mart.rating_kind,
  sum(mart.ratings)::bigint AS ratings, sum(mart.points) AS points, sum(mart.best_points) AS best_points, sum(mart.satisfied)::bigint AS satisfied
FROM $mart AS mart
JOIN csat.round USING (round_id)
JOIN csat.item USING (item_id)
JOIN csat.department ON department.department_id = mart.department_id
WHERE round.survey_kind = 'key-customers' AND mart.rating_kind IN (1, 2)
GROUP BY department.code, department.name_zh, department.name_en, department.position, item.code, item.name_zh, item.name_en, item.position, mart.rating_kind
ORDER BY department.position, item.position, mart.rating_kind
