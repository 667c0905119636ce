-- The sums over forms, added up while the forms streamed by, are those of the ratings; whole forms are the forms that have a rating.
WITH
rated AS (
  SELECT round_key, rating_kind, competitor_key, department_key, sum(ratings) AS ratings, sum(points) AS points, sum(best_points) AS best_points, sum(satisfied) AS satisfied
  FROM mart_rating_by_round
  GROUP BY ALL
),
by_round AS (
  SELECT round_key, rating_kind, competitor_key, sum(ratings) AS ratings, sum(points) AS points, sum(best_points) AS best_points, sum(satisfied) AS satisfied
  FROM rated
  GROUP BY ALL
),
answered AS (
  SELECT round_key, rating_kind, competitor_key, count(*) AS forms
  FROM fct_response
  WHERE ratings > 0
  GROUP BY ALL
)
SELECT 'mart_form_by_round' AS mart, round_key, rating_kind, competitor_key, NULL::INTEGER AS department_key
FROM by_round
FULL JOIN answered USING (round_key, rating_kind, competitor_key)
FULL JOIN mart_form_by_round AS mart USING (round_key, rating_kind, competitor_key)
WHERE mart.forms IS DISTINCT FROM answered.forms OR mart.ratings IS DISTINCT FROM by_round.ratings OR mart.points IS DISTINCT FROM by_round.points
  OR mart.best_points IS DISTINCT FROM by_round.best_points OR mart.satisfied IS DISTINCT FROM by_round.satisfied
UNION ALL
SELECT 'mart_form_by_round_department', round_key, rating_kind, competitor_key, department_key
FROM rated
FULL JOIN mart_form_by_round_department AS mart USING (round_key, rating_kind, competitor_key, department_key)
WHERE mart.ratings IS DISTINCT FROM rated.ratings OR mart.points IS DISTINCT FROM rated.points
  OR mart.best_points IS DISTINCT FROM rated.best_points OR mart.satisfied IS DISTINCT FROM rated.satisfied
