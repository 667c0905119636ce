-- Both rating marts add up to the facts.
WITH
facts AS (
  SELECT count(*) AS ratings, coalesce(sum(points), 0) AS points, coalesce(sum(best_points), 0) AS best_points, coalesce(sum(satisfied), 0) AS satisfied
  FROM fct_rating
),
marts AS (
  SELECT 'mart_rating_by_round' AS mart, coalesce(sum(ratings), 0) AS ratings, coalesce(sum(points), 0) AS points, coalesce(sum(best_points), 0) AS best_points, coalesce(sum(satisfied), 0) AS satisfied
  FROM mart_rating_by_round
  UNION ALL
  SELECT 'mart_rating_by_month', coalesce(sum(ratings), 0), coalesce(sum(points), 0), coalesce(sum(best_points), 0), coalesce(sum(satisfied), 0)
  FROM mart_rating_by_month
)
SELECT marts.mart, marts.ratings, facts.ratings AS fact_ratings, marts.points, facts.points AS fact_points
FROM marts
CROSS JOIN facts
WHERE marts.ratings <> facts.ratings OR marts.points <> facts.points OR marts.best_points <> facts.best_points OR marts.satisfied <> facts.satisfied
