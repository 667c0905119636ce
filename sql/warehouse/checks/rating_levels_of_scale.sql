-- No rating without a level of its scale; points, best points and satisfied are those of the level.
SELECT round.questionnaire_key, seen.level, seen.points, seen.best_points, seen.satisfied, seen.ratings
FROM (SELECT round_key, level, points, best_points, satisfied, count(*) AS ratings FROM fct_rating GROUP BY ALL) AS seen
LEFT JOIN dim_round AS round USING (round_key)
LEFT JOIN ref_level AS level ON level.questionnaire_key = round.questionnaire_key AND level.level = seen.level
LEFT JOIN ref_scale AS scale ON scale.questionnaire_key = round.questionnaire_key
WHERE level.level IS NULL OR level.points <> seen.points OR scale.best_points <> seen.best_points OR level.satisfied <> seen.satisfied
