-- Answers on scales of their own are those of items that stand apart, with a level of the item's scale and its points; no item that stands apart is among the
-- pooled ratings; forms and both marts say as many as there are. Items and departments are looked at with those of the pooled ratings.
WITH seen AS (
  SELECT round.questionnaire_key, mart.*
  FROM mart_own_scale_rating_by_round AS mart
  LEFT JOIN dim_round AS round USING (round_key)
)
SELECT 'level' AS fault, seen.round_key, seen.item_key, seen.level::BIGINT AS found, seen.ratings
FROM seen
LEFT JOIN ref_own_scale_level AS level USING (questionnaire_key, item_key, level)
WHERE level.level IS NULL
  OR level.points * seen.ratings <> seen.points
  OR level.best_points * seen.ratings <> seen.best_points
  OR level.satisfied * seen.ratings <> seen.satisfied
UNION ALL
SELECT 'pooled', pooled.round_key, pooled.item_key, pooled.level, pooled.ratings
FROM mart_rating_by_round AS pooled
JOIN dim_round AS round USING (round_key)
JOIN ref_item_scale AS scale ON scale.questionnaire_key = round.questionnaire_key AND scale.item_key = pooled.item_key
WHERE scale.apart = 1
UNION ALL
SELECT 'forms', round_key, NULL, found, said.own_scale_ratings
FROM (SELECT round_key, rating_kind, competitor_key, own_scale_ratings FROM mart_response_by_round WHERE own_scale_ratings > 0) AS said
FULL JOIN (SELECT round_key, rating_kind, competitor_key, sum(ratings)::BIGINT AS found FROM mart_own_scale_rating_by_round GROUP BY ALL) AS rated
  USING (round_key, rating_kind, competitor_key)
WHERE said.own_scale_ratings IS DISTINCT FROM rated.found
UNION ALL
SELECT 'facts', NULL, NULL, facts.ratings, marts.ratings
FROM (SELECT count(*) AS ratings FROM fct_own_scale_rating) AS facts
CROSS JOIN (SELECT coalesce(sum(ratings), 0)::BIGINT AS ratings FROM mart_own_scale_rating_by_round) AS marts
WHERE facts.ratings <> marts.ratings
