-- Every rating belongs to a known item and to a known department: the one that its form names, else the one of its item.
-- The mart has every combination that occurs, and it equals the facts; only where a department is not the item's are the forms asked.
WITH
seen AS (
  SELECT seen.item_key, seen.department_key, item.department_key AS item_department_key, department.department_key AS known_department_key, sum(seen.ratings) AS ratings
  FROM mart_rating_by_round AS seen
  LEFT JOIN dim_item AS item USING (item_key)
  LEFT JOIN dim_department AS department ON department.department_key = seen.department_key
  GROUP BY ALL
),
placed AS (
  SELECT response_key, department_key FROM fct_response WHERE department_key <> 0
)
SELECT item_key, department_key, ratings FROM seen WHERE item_department_key IS NULL OR known_department_key IS NULL
UNION ALL
SELECT rating.item_key, rating.department_key, count(*)
FROM fct_rating AS rating
JOIN placed USING (response_key)
WHERE rating.department_key <> placed.department_key
GROUP BY ALL
UNION ALL
SELECT rating.item_key, rating.department_key, count(*)
FROM fct_rating AS rating
JOIN seen ON seen.item_key = rating.item_key AND seen.department_key = rating.department_key AND seen.item_department_key <> seen.department_key
WHERE rating.response_key NOT IN (SELECT response_key FROM placed)
GROUP BY ALL
