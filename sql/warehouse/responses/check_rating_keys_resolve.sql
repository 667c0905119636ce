-- Every rating, and every answer on a scale of its own, belongs to a known item and to a known department: the one that its form names, else the one of its item.
-- The marts have every combination that occurs, and they equal the facts; only where a department is not the item's are the forms asked.
WITH
seen AS (
  SELECT
    mart.apart, mart.item_key, mart.department_key,
    item.department_key AS item_department_key, department.department_key AS known_department_key,
    sum(mart.ratings) AS ratings
  FROM (
    SELECT 0 AS apart, item_key, department_key, ratings FROM mart_rating_by_round
    UNION ALL
    SELECT 1, item_key, department_key, ratings FROM mart_own_scale_rating_by_round
  ) AS mart
  LEFT JOIN dim_item AS item USING (item_key)
  LEFT JOIN dim_department AS department ON department.department_key = mart.department_key
  GROUP BY ALL
),
rated AS (
  SELECT 0 AS apart, response_key, item_key, department_key FROM raw.counted_rating
  UNION ALL
  SELECT 1, response_key, item_key, department_key FROM raw.counted_own_scale_rating
),
placed AS (
  SELECT response_key, department_key FROM raw.counted_response WHERE department_key <> 0
)
SELECT apart, item_key, department_key, ratings FROM seen WHERE item_department_key IS NULL OR known_department_key IS NULL
UNION ALL
SELECT rated.apart, rated.item_key, rated.department_key, count(*)
FROM rated
JOIN placed USING (response_key)
WHERE rated.department_key <> placed.department_key
GROUP BY ALL
UNION ALL
SELECT rated.apart, rated.item_key, rated.department_key, count(*)
FROM rated
JOIN seen ON seen.apart = rated.apart AND seen.item_key = rated.item_key AND seen.department_key = rated.department_key AND seen.item_department_key <> seen.department_key
WHERE rated.response_key NOT IN (SELECT response_key FROM placed)
GROUP BY ALL
