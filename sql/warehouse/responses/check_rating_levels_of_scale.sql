-- No rating without a level of its scale; points, best points and satisfied are those of the level, in the points of its item. The mart has every level that occurs.
SELECT round.round_code, seen.item_key, seen.level, seen.ratings, seen.points, seen.best_points, seen.satisfied
FROM mart_rating_by_round AS seen
LEFT JOIN dim_round AS round USING (round_key)
LEFT JOIN ref_level AS level ON level.questionnaire_key = round.questionnaire_key AND level.level = seen.level
LEFT JOIN ref_scale AS scale ON scale.questionnaire_key = round.questionnaire_key
LEFT JOIN ref_item_scale AS item ON item.questionnaire_key = round.questionnaire_key AND item.item_key = seen.item_key
WHERE level.level IS NULL
  OR item_points(level.points, scale.best_points, item.max_points) * seen.ratings <> seen.points
  OR coalesce(item.max_points, scale.best_points) * seen.ratings <> seen.best_points
  OR level.satisfied * seen.ratings <> seen.satisfied
