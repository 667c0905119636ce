-- By departments as they are and by departments as they were the ratings are the same ones: of items that have changed hands the mart says what the versions of
-- the items and the forms say, of all others both ways name one department, and both resolve.
WITH
passed_on AS (
  SELECT item_key FROM dim_item_version GROUP BY item_key HAVING min(department_key) <> max(department_key)
),
resolved AS (
  SELECT
    dim_date.month, rating.rating_kind, rating.competitor_key, rating.department_key,
    CASE WHEN form.department_key <> 0 THEN form.department_key ELSE version.department_key END AS department_then_key,
    rating.item_key,
    count(*) AS ratings, sum(rating.points) AS points, sum(rating.best_points) AS best_points, sum(rating.satisfied) AS satisfied
  FROM raw.counted_rating AS rating
  SEMI JOIN passed_on ON passed_on.item_key = rating.item_key
  ANTI JOIN (SELECT round_key FROM dim_round WHERE audience = 'employees') AS employees ON employees.round_key = rating.round_key
  JOIN fct_response AS form ON form.response_key = rating.response_key
  LEFT JOIN dim_item_version AS version
    ON version.item_key = rating.item_key AND rating.date_key BETWEEN version.valid_from_date_key AND version.valid_to_date_key
  LEFT JOIN dim_date ON dim_date.date_key = rating.date_key
  GROUP BY ALL
),
said AS (
  SELECT *
  FROM mart_rating_by_month
  WHERE item_key IN (SELECT item_key FROM passed_on) AND month IN (SELECT month FROM raw.counted_month)
)
SELECT 'passed on' AS fault, month, item_key, department_key, department_then_key, said.ratings, resolved.ratings AS fact_ratings
FROM said
FULL JOIN resolved USING (month, rating_kind, competitor_key, department_key, department_then_key, item_key)
WHERE (said.ratings, said.points, said.best_points, said.satisfied) IS DISTINCT FROM (resolved.ratings, resolved.points, resolved.best_points, resolved.satisfied)
UNION ALL
SELECT 'never passed on', month, item_key, department_key, department_then_key, ratings, NULL
FROM mart_rating_by_month
WHERE department_then_key <> department_key AND item_key NOT IN (SELECT item_key FROM passed_on)
UNION ALL
SELECT 'total', NULL, NULL, NULL, NULL, are.ratings, were.ratings
FROM (SELECT coalesce(sum(ratings), 0) AS ratings FROM mart_rating_by_month JOIN dim_department USING (department_key)) AS are
CROSS JOIN (
  SELECT coalesce(sum(ratings), 0) AS ratings
  FROM mart_rating_by_month AS mart
  JOIN dim_department AS department ON department.department_key = mart.department_then_key
) AS were
CROSS JOIN (
  SELECT coalesce(sum(ratings), 0) AS ratings
  FROM mart_rating_by_round
  ANTI JOIN (SELECT round_key FROM dim_round WHERE audience = 'employees') AS employees USING (round_key)
) AS counted
WHERE are.ratings <> counted.ratings OR were.ratings <> counted.ratings
UNION ALL
SELECT 'complaints', NULL, NULL, NULL, NULL, are.complaints, were.complaints
FROM (SELECT coalesce(sum(complaints), 0) AS complaints FROM mart_complaint_by_month JOIN dim_department USING (department_key)) AS are
CROSS JOIN (
  SELECT coalesce(sum(complaints), 0) AS complaints
  FROM mart_complaint_by_month AS mart
  JOIN dim_department AS department ON department.department_key = mart.department_then_key
) AS were
CROSS JOIN (SELECT count(*) AS complaints FROM fct_complaint) AS counted
WHERE are.complaints <> counted.complaints OR were.complaints <> counted.complaints
