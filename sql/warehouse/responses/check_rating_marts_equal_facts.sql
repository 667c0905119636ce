-- The mart by month adds up to the facts of every month that was looked at, the mart by round to the mart by month, both without rounds of employees.
WITH
fact AS (
  SELECT
    dim_date.month,
    sum(ratings) AS ratings, sum(points) AS points, sum(best_points) AS best_points, sum(satisfied) AS satisfied
  FROM (
    SELECT date_key, count(*) AS ratings, sum(points) AS points, sum(best_points) AS best_points, sum(satisfied) AS satisfied
    FROM raw.counted_rating
    ANTI JOIN (SELECT round_key FROM dim_round WHERE audience = 'employees') AS employees USING (round_key)
    GROUP BY ALL
  )
  LEFT JOIN dim_date USING (date_key)
  GROUP BY ALL
),
by_month AS (
  SELECT month, sum(ratings) AS ratings, sum(points) AS points, sum(best_points) AS best_points, sum(satisfied) AS satisfied
  FROM mart_rating_by_month
  GROUP BY ALL
),
looked_at AS (
  SELECT month FROM fact
  UNION
  SELECT month FROM by_month WHERE month IN (SELECT month FROM raw.counted_month)
),
total AS (
  SELECT
    (SELECT (coalesce(sum(ratings), 0), coalesce(sum(points), 0), coalesce(sum(best_points), 0), coalesce(sum(satisfied), 0)) FROM mart_rating_by_month) AS months,
    (SELECT (coalesce(sum(ratings), 0), coalesce(sum(points), 0), coalesce(sum(best_points), 0), coalesce(sum(satisfied), 0)) FROM mart_rating_by_round ANTI JOIN (SELECT round_key FROM dim_round WHERE audience = 'employees') AS employees USING (round_key)) AS rounds
)
SELECT month, by_month.ratings, fact.ratings AS fact_ratings, by_month.points, fact.points AS fact_points
FROM looked_at
LEFT JOIN by_month USING (month)
LEFT JOIN fact USING (month)
WHERE by_month.ratings IS DISTINCT FROM fact.ratings OR by_month.points IS DISTINCT FROM fact.points
  OR by_month.best_points IS DISTINCT FROM fact.best_points OR by_month.satisfied IS DISTINCT FROM fact.satisfied
UNION ALL
SELECT 'rounds', NULL, NULL, NULL, NULL FROM total WHERE months <> rounds
