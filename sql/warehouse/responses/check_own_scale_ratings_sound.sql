-- Answers on scales of their own are those of items that stand apart, with a level of the item's scale and its points, in the department that the form names, else the item's; no item that stands apart
-- is among the pooled ratings; forms and both marts say as many as there are.
WITH
seen AS (
  SELECT round.questionnaire_key, item.department_key AS item_department_key, mart.*
  FROM mart_own_scale_rating_by_round AS mart
  LEFT JOIN dim_round AS round USING (round_key)
  LEFT JOIN dim_item AS item USING (item_key)
),
placed AS (
  SELECT response_key, department_key FROM fct_response WHERE department_key <> 0
)
SELECT 'level' AS fault, seen.round_key, seen.item_key, seen.level::BIGINT AS found, seen.ratings
FROM seen
LEFT JOIN ref_own_scale_level AS level USING (questionnaire_key, item_key, level)
LEFT JOIN dim_department AS department ON department.department_key = seen.department_key
WHERE level.level IS NULL
  OR level.points * seen.ratings <> seen.points
  OR level.best_points * seen.ratings <> seen.best_points
  OR level.satisfied * seen.ratings <> seen.satisfied
  OR seen.item_department_key IS NULL
  OR department.department_key IS NULL
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
UNION ALL
SELECT 'department', rating.round_key, rating.item_key, rating.department_key, count(*)
FROM fct_own_scale_rating AS rating
JOIN placed USING (response_key)
WHERE rating.department_key <> placed.department_key
GROUP BY ALL
UNION ALL
SELECT 'owner', rating.round_key, rating.item_key, rating.department_key, count(*)
FROM fct_own_scale_rating AS rating
JOIN (SELECT DISTINCT item_key, department_key FROM seen WHERE item_department_key <> department_key) AS elsewhere
  ON elsewhere.item_key = rating.item_key AND elsewhere.department_key = rating.department_key
WHERE rating.response_key NOT IN (SELECT response_key FROM placed)
GROUP BY ALL
